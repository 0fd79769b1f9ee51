namespace MessageLint;

/// <summary>What a rule is about. The first digit of a built-in rule's id is the number of its family.</summary>
public enum RuleFamily
{
    /// <summary>ML0: the engine itself, for example an analyzer that failed.</summary>
    Engine = 0,

    /// <summary>ML1: contact details.</summary>
    Contact = 1,

    /// <summary>ML2: leading the buyer off the marketplace.</summary>
    Offsite = 2,

    /// <summary>ML3: promotion.</summary>
    Promotion = 3,

    /// <summary>ML4: the protocol of a justified move off the marketplace.</summary>
    Protocol = 4,

    /// <summary>ML5: reviews and feedback.</summary>
    Review = 5,

    /// <summary>ML6: form and structure of the message.</summary>
    Form = 6,

    /// <summary>ML7: order ids and language.</summary>
    Order = 7,

    /// <summary>ML8: the conversation as a whole.</summary>
    Conversation = 8,

    /// <summary>A rule of a foreign pack that names no built-in family.</summary>
    Custom = 9,
}
