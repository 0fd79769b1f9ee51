namespace MessageLint.Cli;

/// <summary>Reads the arguments of <c>hook</c> where they are plain, without the parser of command lines, whose loading costs more than judging a message.</summary>
/// <remarks>Help, mistakes, and whatever else is not plainly right are left to the parser, which says what is wrong. A test holds both to the same answers.</remarks>
internal static class HookArguments
{
    /// <summary>What was asked, or <see langword="null"/> if the parser must look.</summary>
    public static HookOptions? Parse(string[] arguments)
    {
        if (arguments.Length == 0 || arguments[0] != HookCommand.Name)
            return null;
        string? host = null;
        string? blockOn = null;
        string? onError = null;
        string? marketplace = null;
        string? config = null;
        var packs = new List<string>();
        bool masks = false;
        for (int i = 1; i < arguments.Length; i++)
        {
            string name = arguments[i];
            if (name == "--mask")
            {
                // The parser takes a truth value behind a flag for its value.
                if (masks || (i + 1 < arguments.Length && !arguments[i + 1].StartsWith("--", StringComparison.Ordinal)))
                    return null;
                masks = true;
                continue;
            }

            if (++i == arguments.Length || arguments[i].Length == 0 || arguments[i][0] == '-')
                return null;
            string value = arguments[i];
            bool isTaken = name switch
            {
                "--host" => Take(ref host, value),
                "--block-on" => Take(ref blockOn, value),
                "--on-error" => Take(ref onError, value),
                "--marketplace" => Take(ref marketplace, value),
                "--config" => Take(ref config, value),
                "--rules" => true,
                _ => false,
            };
            if (!isTaken)
                return null;
            if (name == "--rules")
                packs.Add(value);
        }

        bool isKnown = (host is null or "generic" or "claude") && (blockOn is null or "error" or "warning") && (onError is null or "block" or "allow");
        return !isKnown ? null : new HookOptions
        {
            Host = HookHost.Of(host ?? "generic"),
            BlockOn = blockOn == "warning" ? Severity.Warning : Severity.Error,
            AllowsOnError = onError == "allow",
            Marketplace = marketplace,
            ConfigFile = config,
            Packs = packs,
            Masks = masks,
        };
    }

    /// <summary>Takes a value that may stand once.</summary>
    private static bool Take(ref string? option, string value)
    {
        if (option is not null)
            return false;
        option = value;
        return true;
    }
}
