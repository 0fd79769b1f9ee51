namespace MessageLint.Internals.Scanning;

/// <summary>What the last tokens and the units behind them are together.</summary>
/// <param name="First">The first of the tokens.</param>
/// <param name="Kind">What they are.</param>
/// <param name="End">Index in the scanned text behind it.</param>
/// <param name="Disguise">How it is hidden.</param>
internal readonly record struct TokenReplacement(int First, TokenKind Kind, int End, Disguise Disguise);
