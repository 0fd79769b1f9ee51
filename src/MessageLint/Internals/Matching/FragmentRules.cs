using MessageLint.Internals.Text;

namespace MessageLint.Internals.Matching;

/// <summary>What every phrase must be for its matches to have a place in the text.</summary>
internal static class FragmentRules
{
    public static void MustNotBeMissing(Fragment whole, SequenceNode phrase)
    {
        if (whole.Missing.Count > 0)
            throw new PhraseSyntaxException("everything in it can be missing, so it would match everywhere; make one word necessary", phrase.Column);
    }

    public static void MustNotStartWithGap(Fragment whole, SequenceNode phrase)
    {
        if (AnyGap(whole.First))
            throw new PhraseSyntaxException("it can start in a gap or with '//', which finds nothing more; write a gap behind a word that can be missing as (word ..)?", phrase.Column);
    }

    public static void MustNotEndWithGap(Fragment whole, SequenceNode phrase)
    {
        if (AnyGap(whole.Last))
            throw new PhraseSyntaxException("it can end in a gap or with '//', which finds nothing more; write a gap before a word that can be missing as (.. word)?", phrase.Column);
    }

    private static bool AnyGap(Growing<Link> links)
    {
        foreach (ref readonly Link link in links.Items)
        {
            if (link.Before != default)
                return true;
        }

        return false;
    }
}
