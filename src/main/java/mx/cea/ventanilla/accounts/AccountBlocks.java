package mx.cea.ventanilla.accounts;

import java.util.List;
import org.jdbi.v3.core.Handle;

/// Reads the blocks of accounts, within the caller's transaction. Each cause has its own service, which begins and lifts them.
public final class AccountBlocks {
    private AccountBlocks() {}

    /// All blocks of an account, past and present, the latest first.
    public static List<AccountBlock> of(Handle handle, AccountId account) {
        return new AccountBlockRepository(handle).of(account);
    }

    /// What a block for debt keeps of the contracts that prove it, as its row has it.
    public static String written(List<AccountBlock.Proof> proof) {
        return AccountBlockRepository.written(proof);
    }

    /// The contracts that a row of a block or of a simulation has.
    public static List<AccountBlock.Proof> read(String proof) {
        return AccountBlockRepository.read(proof);
    }
}
