using System.CommandLine;
using System.CommandLine.Parsing;

namespace MessageLint.Cli;

/// <summary>Finds an option that was mistyped and would else pass for a message or a path.</summary>
internal static class MistypedOption
{
    private const string Prefix = "--";

    /// <summary>What to tell the user, or <see langword="null"/> if every argument is what it looks like. Behind <c>--</c> all are arguments.</summary>
    public static string? Find(ParseResult result, IReadOnlyList<string> arguments)
    {
        string[] before = [.. arguments.TakeWhile(argument => argument != Prefix)];
        string? mistyped = result.CommandResult.Children.OfType<ArgumentResult>().SelectMany(argument => argument.Tokens).Select(token => token.Value)
            .Concat(result.UnmatchedTokens)
            .FirstOrDefault(value => value.Length > Prefix.Length && value.StartsWith(Prefix, StringComparison.Ordinal) && before.Contains(value));
        if (mistyped is null)
            return null;

        // What follows may be a message, which no log shows.
        string name = mistyped.Split(' ', '=', '\n')[0];
        string hint = Suggestions.For(name, result.CommandResult.Command.Options.Select(option => option.Name));
        return $"there is no option '{name}'{(hint.Length == 0 ? "." : hint)} Arguments that begin with -- stand behind a -- of its own.";
    }
}
