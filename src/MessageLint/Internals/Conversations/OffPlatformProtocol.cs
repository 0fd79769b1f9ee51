using System.Collections.Immutable;

namespace MessageLint.Internals.Conversations;

/// <summary>
/// The protocol of a justified move off the marketplace, as a state machine: reason → internal note → notice in the thread → exchange outside → closing summary
/// with an action in the thread. The tables are the protocol; the walk only reads them.
/// </summary>
internal static class OffPlatformProtocol
{
    /// <summary>How long a promised answer may take after the last contact outside.</summary>
    public static readonly TimeSpan PromiseTime = TimeSpan.FromHours(24);

    private static readonly ImmutableArray<Transition> Transitions =
    [
        new(ProtocolState.InThread, ProtocolStep.Note, ProtocolState.Noted),
        new(ProtocolState.InThread, ProtocolStep.Notice, ProtocolState.Announced, ProtocolBreach.NoteMissing),
        new(ProtocolState.InThread, ProtocolStep.SellerOutside, ProtocolState.InThread, ProtocolBreach.OutsideUnannounced),

        new(ProtocolState.Noted, ProtocolStep.Notice, ProtocolState.Announced),
        new(ProtocolState.Noted, ProtocolStep.SellerOutside, ProtocolState.Noted, ProtocolBreach.OutsideUnannounced),

        new(ProtocolState.Announced, ProtocolStep.BuyerOutside, ProtocolState.Outside),
        new(ProtocolState.Announced, ProtocolStep.SellerOutside, ProtocolState.Outside),

        new(ProtocolState.Outside, ProtocolStep.Reply, ProtocolState.Back),
        new(ProtocolState.Outside, ProtocolStep.Summary, ProtocolState.Settled),

        new(ProtocolState.Back, ProtocolStep.BuyerOutside, ProtocolState.Outside),
        new(ProtocolState.Back, ProtocolStep.SellerOutside, ProtocolState.Outside),
        new(ProtocolState.Back, ProtocolStep.Summary, ProtocolState.Settled),

        // What was settled is settled for the steps up to here: whoever writes outside again has to come back again.
        new(ProtocolState.Settled, ProtocolStep.BuyerOutside, ProtocolState.Outside),
        new(ProtocolState.Settled, ProtocolStep.SellerOutside, ProtocolState.Outside),
        new(ProtocolState.Settled, ProtocolStep.Notice, ProtocolState.Announced),
    ];

    private static readonly ImmutableArray<Ending> Endings =
    [
        new(ProtocolState.Outside, IsClosed: true, ProtocolBreach.SummaryMissing),
        new(ProtocolState.Back, IsClosed: true, ProtocolBreach.SummaryWithoutAction),
        new(ProtocolState.Outside, IsClosed: false, ProtocolBreach.PromiseOverdue),
    ];

    /// <summary>Walks through the thread and collects what its steps and its end lack.</summary>
    public static ImmutableArray<BrokenStep> Walk(Conversation conversation, ThreadReader thread, DateTimeOffset now)
    {
        var broken = ImmutableArray.CreateBuilder<BrokenStep>();
        var state = ProtocolState.InThread;
        int lastInThread = -1;
        int notice = -1;
        int lastOutside = -1;
        foreach (int index in thread.Order)
        {
            ProtocolStep step = StepOf(conversation.Messages[index], index, state, thread);
            lastInThread = step is ProtocolStep.Notice or ProtocolStep.Reply or ProtocolStep.Summary ? index : lastInThread;
            notice = step is ProtocolStep.Notice ? index : notice;
            lastOutside = step is ProtocolStep.BuyerOutside or ProtocolStep.SellerOutside ? index : lastOutside;
            if (Find(state, step) is not { } transition)
                continue;
            state = transition.To;
            if (transition.Breach != ProtocolBreach.None)
                broken.Add(new BrokenStep(transition.Breach, index, lastOutside));
        }

        foreach (Ending ending in Endings)
        {
            if (ending.State != state || ending.IsClosed != (conversation.Status == ConversationStatus.Closed))
                continue;
            if (ending.Breach != ProtocolBreach.PromiseOverdue)
                broken.Add(new BrokenStep(ending.Breach, lastInThread, lastOutside));
            else if (thread.Of(notice).Notice.HasPromise && now - conversation.Messages[lastOutside].SentAt > PromiseTime)
                broken.Add(new BrokenStep(ending.Breach, notice, lastOutside));
        }

        return broken.DrainToImmutable();
    }

    private static Transition? Find(ProtocolState state, ProtocolStep step)
    {
        foreach (Transition transition in Transitions)
        {
            if (transition.From == state && transition.Step == step)
                return transition;
        }

        return null;
    }

    private static ProtocolStep StepOf(Message message, int index, ProtocolState state, ThreadReader thread)
    {
        if (message.Visibility == MessageVisibility.Internal)
            return state == ProtocolState.InThread && GivesReason(thread.Of(index)) ? ProtocolStep.Note : ProtocolStep.None;
        if (ThreadReader.IsOutside(message))
            return message.Author == MessageAuthor.Buyer ? ProtocolStep.BuyerOutside : ProtocolStep.SellerOutside;
        if (message.Author != MessageAuthor.Seller || message.IsAutomatic)
            return ProtocolStep.None;

        // Only behind an exchange outside does it matter whether a message names an action, and then it does before anything else in it.
        if (state is ProtocolState.Outside or ProtocolState.Back && thread.Of(index).Says(Said.Action))
            return ProtocolStep.Summary;
        return thread.MayMove(index) && thread.Of(index).IsMove ? ProtocolStep.Notice : ProtocolStep.Reply;
    }

    private static bool GivesReason(MessageReading note) => note.Says(Said.NoteReason) || note.Notice.HasReason;

    /// <summary>From a state, by a step, to a state; and what is wrong if the step is taken there. What stands in no row changes nothing.</summary>
    private sealed record Transition(ProtocolState From, ProtocolStep Step, ProtocolState To, ProtocolBreach Breach = ProtocolBreach.None);

    /// <summary>What is wrong if a thread ends, or is looked at, in a state.</summary>
    private sealed record Ending(ProtocolState State, bool IsClosed, ProtocolBreach Breach);
}
