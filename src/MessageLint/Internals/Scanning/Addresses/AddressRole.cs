namespace MessageLint.Internals.Scanning;

/// <summary>What a word is in a dictated address.</summary>
internal enum AddressRole : byte
{
    None,
    Dot,

    /// <summary>Means the at sign and hardly anything else.</summary>
    At,

    /// <summary>An ordinary word that can mean the at sign.</summary>
    In,

    /// <summary>Words that describe the at sign: <c>round a</c>; believed before a host that is believed alone.</summary>
    Round,
    Hyphen,
    Underscore,

    /// <summary>A word for the underscore that is one for emphasis, too: <c>underline</c>.</summary>
    Underline,
    Slash,

    /// <summary>A provider of mail, which needs no top-level domain.</summary>
    Host,

    /// <summary>A top-level domain as it is heard.</summary>
    Top,

    /// <summary>Never a name in an address.</summary>
    No,

    /// <summary>Announces the name of an account.</summary>
    Account,

    /// <summary>A messenger or a network, behind which names stand.</summary>
    Service,

    /// <summary>A marketplace: its own host is no contact.</summary>
    Brand,

    /// <summary>Leads from one part of a dictated address to the next: <c>then</c>.</summary>
    Link,

    /// <summary>What companies name a mailbox; an ordinary word for the at sign means it behind such a name.</summary>
    Mailbox,

    /// <summary>Names a thing together with the word for a dot behind it: <c>Echo Dot</c>.</summary>
    Thing,
}
