package mx.cea.ventanilla.persistence;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;

/// Refuses SQLite files on network file systems, whose locks cannot be trusted.
final class NetworkShares {
    private static final Set<String> TYPES = Set.of(
            "nfs", "nfs3", "nfs4", "cifs", "smb", "smb2", "smb3", "smbfs", "ncpfs", "afs", "9p", "ceph", "glusterfs",
            "lustre", "davfs", "webdav", "fuse.sshfs", "fuse.davfs2", "fuse.glusterfs", "fuse.rclone", "fuse.smbnetfs",
            "fuse.gvfsd-fuse", "afpfs");

    private NetworkShares() {}

    /// @throws DatabaseException.OnNetworkShare if the file is, or would be, on a network share
    static void refuse(Path file) {
        refuse(file, fileSystemOf(file));
    }

    static void refuse(Path file, String fileSystem) {
        if (TYPES.contains(fileSystem.toLowerCase(Locale.ROOT)) || file.toString().startsWith("\\\\")) {
            throw new DatabaseException.OnNetworkShare(file, fileSystem);
        }
    }

    private static String fileSystemOf(Path file) {
        for (Path p = file.toAbsolutePath(); p != null; p = p.getParent()) {
            if (Files.exists(p)) {
                try {
                    return Files.getFileStore(p).type();
                } catch (IOException e) {
                    throw new DatabaseException.FileTrouble(e);
                }
            }
        }
        return "";
    }
}
