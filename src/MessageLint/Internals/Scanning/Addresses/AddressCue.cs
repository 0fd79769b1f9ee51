namespace MessageLint.Internals.Scanning;

/// <summary>What a word around an address in words says of it.</summary>
internal enum AddressCue
{
    /// <summary>Stands between a service and the name that somebody has there: "on Insta we are".</summary>
    Introduction,

    /// <summary>Asks to look for somebody, right before his name.</summary>
    Search,

    /// <summary>Leads to the name of a mailbox: "write to the shop at gmail".</summary>
    Mailing,

    /// <summary>A service of payment whose accounts are mailboxes, or what is done there.</summary>
    Payment,

    /// <summary>Stands between a program and what it runs on, or between two of them.</summary>
    Place,

    /// <summary>A top-level domain that an English sentence ends in: "dot it".</summary>
    Object,

    /// <summary>What "dash" names the thing with: a dash cam.</summary>
    Dashed,

    /// <summary>A character before 点 that makes an amount or a time of it: 一点, 早点.</summary>
    Amount,

    /// <summary>A character before 点 that makes another word of it: 站点, 网点, 疑问点.</summary>
    Compound,

    /// <summary>A top-level domain that stands before a slash in ordinary text: "plug in / out".</summary>
    OrdinaryTop,

    /// <summary>Means the at sign between brackets.</summary>
    BracketedAt,

    /// <summary>Means a dot between brackets, and before a top-level domain between blanks.</summary>
    BracketedDot,

    /// <summary>A provider of mail before which a hash is no number sign.</summary>
    HashProvider,

    /// <summary>Leads to a host: "go to", "look on".</summary>
    HostLead,

    /// <summary>Leads to a host in German, where "de" is no word.</summary>
    GermanHostLead,
}
