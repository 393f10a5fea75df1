package mx.cea.ventanilla.staff;

/// What a role may do.
public enum Permission {
    /// Take a request from the queue, answer, route and close it.
    WORK_REQUESTS,
    /// Do so outside office hours without a guardia (HOR-2).
    WORK_AT_ANY_HOUR,
    /// Take a request out of somebody's hands and give it to another.
    REASSIGN,
    /// See, mend and take in the portal's documents that were refused.
    MEND_PORTAL_DOCUMENTS,
    /// Import files.
    IMPORT,
    /// Write internal notes on a request.
    WRITE_NOTES,
    /// Open a customer's file without being asked why; whoever has it not gives a reason first (REG-5).
    OPEN_FILES_UNASKED,
    /// Note a reading that a customer reports.
    RECORD_READINGS,
    /// Register portal users, link contracts to them and activate them at the counter (REG-1, ACT-1).
    REGISTER_ACCOUNTS,
    /// Change an account's address, telephone or representative, or cancel it, for a customer who proved who he is (BAJ-6).
    CHANGE_ACCOUNTS,
    /// Propose a block for misuse (BLO-8).
    PROPOSE_BLOCKS,
    /// Block for debt or misuse, exempt, and lift early (BLO-7, BLO-8).
    DECIDE_BLOCKS,
    /// Reactivate, at the customer's call, what has been blocked for misuse (BLO-8).
    REACTIVATE_ACCOUNTS,
    /// Make two accounts of one holder one, and undo it.
    MERGE_ACCOUNTS,
    /// Withdraw or send again somebody else's message.
    MANAGE_ALL_MESSAGES,
    /// Edit días inhábiles and guardias.
    EDIT_CALENDAR,
    /// Edit areas and settings.
    EDIT_SETTINGS,
    /// Enrol staff, change their roles and passwords.
    MANAGE_STAFF
}
