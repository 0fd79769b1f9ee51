using System.Collections.Immutable;
using System.Reflection;
using System.Reflection.Emit;
using MessageLint.Tests.Support;

namespace MessageLint.Tests.Engine;

/// <summary>The direction of the folders inside the core, read from the compiled code, so that no way of writing a name gets round it.</summary>
public class ArchitectureTests
{
    private const BindingFlags Everything = BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;

    /// <summary>What each inner folder may use besides itself. Whatever is not named here is the door and may use everything.</summary>
    private static readonly ImmutableDictionary<string, string[]> Allowed = new Dictionary<string, string[]>(StringComparer.Ordinal)
    {
        ["Text"] = [],
        ["Scanning"] = ["Text"],
        ["Matching"] = ["Text", "Scanning"],
        ["Packs"] = ["Text", "Scanning", "Matching"],
        ["Running"] = ["Text", "Scanning", "Matching", "Packs", "Detectors", "Conversations"],
        ["Detectors"] = ["Text", "Scanning", "Matching", "Packs", "Running", "Conversations"],
        ["Conversations"] = ["Text", "Scanning", "Matching", "Packs", "Running", "Detectors"],
        ["Configuration"] = ["Text", "Scanning", "Matching", "Packs", "Running"],
        ["Hosting"] = ["Configuration", "Text", "Scanning", "Matching", "Packs", "Running", "Detectors"],
    }.ToImmutableDictionary(StringComparer.Ordinal);

    /// <summary>Public types that speak of places in a text and of broken rule files; the folders below the engine know no others.</summary>
    private static readonly ImmutableHashSet<string> NounsOfText = ["TextSpan", "TokenKind", "MessageToken", "Disguise", "RuleFormatException"];

    [Fact]
    public void Inner_folders_use_only_what_lies_below_them()
    {
        var breaches = new SortedSet<string>(StringComparer.Ordinal);
        foreach (Type type in typeof(MessageLinter).Assembly.GetTypes())
        {
            if (FolderOf(type) is not { } folder)
                continue;
            Assert.True(Allowed.ContainsKey(folder), $"The folder Internals/{folder} is new; say in this test what it may use.");
            foreach (Type used in TypesUsedBy(type))
            {
                if (FolderOf(used) is { } usedFolder && usedFolder != folder && !Allowed[folder].Contains(usedFolder))
                    breaches.Add($"{type.FullName} uses {used.FullName}: Internals/{folder} may not know Internals/{usedFolder}");
            }
        }

        Assert.Empty(breaches);
    }

    [Fact]
    public void Text_scanning_and_matching_know_no_linter()
    {
        var breaches = new SortedSet<string>(StringComparer.Ordinal);
        foreach (Type type in typeof(MessageLinter).Assembly.GetTypes().Where(type => FolderOf(type) is "Text" or "Scanning" or "Matching"))
        {
            foreach (Type used in TypesUsedBy(type).Where(used => used.Namespace is "MessageLint" && !NounsOfText.Contains(Outermost(used).Name)))
                breaches.Add($"{type.FullName} uses {used.FullName}");
        }

        Assert.Empty(breaches);
    }

    [Fact]
    public void The_core_needs_nothing_but_the_platform_and_the_abstractions_of_its_host() =>
        Assert.All(typeof(MessageLinter).Assembly.GetReferencedAssemblies(), reference => Assert.True(
            reference.Name is "Microsoft.Extensions.DependencyInjection.Abstractions" or "Microsoft.Extensions.Options" || reference.Name!.StartsWith("System.", StringComparison.Ordinal), reference.FullName));

    [Fact]
    public void No_regular_expression_is_in_the_core() =>
        Assert.DoesNotContain(typeof(MessageLinter).Assembly.GetReferencedAssemblies(), reference => reference.Name is "System.Text.RegularExpressions");

    [Fact]
    public void Everything_callers_meet_is_in_one_namespace() =>
        Assert.All(typeof(MessageLinter).Assembly.GetExportedTypes(), type => Assert.Equal("MessageLint", type.Namespace));

    [Fact]
    public void The_walk_over_compiled_code_sees_calls_in_bodies()
    {
        Type[] used = [.. TypesUsedBy(typeof(TestRules))];
        Assert.Contains(typeof(MessageLinterBuilder), used);
        Assert.Contains(typeof(MessageLint.Testing.RuleMarkup), used);
    }

    private static string? FolderOf(Type type)
    {
        const string prefix = "MessageLint.Internals.";
        return type.Namespace is { } name && name.StartsWith(prefix, StringComparison.Ordinal) ? name[prefix.Length..].Split('.')[0] : null;
    }

    private static Type Outermost(Type type) => type.DeclaringType is { } outer ? Outermost(outer) : type;

    private static HashSet<Type> TypesUsedBy(Type type)
    {
        var used = new HashSet<Type>();
        Add(type.BaseType);
        foreach (Type contract in type.GetInterfaces())
            Add(contract);
        foreach (FieldInfo field in type.GetFields(Everything))
            Add(field.FieldType);
        foreach (MethodBase method in type.GetMethods(Everything).Cast<MethodBase>().Concat(type.GetConstructors(Everything)))
        {
            Add((method as MethodInfo)?.ReturnType);
            foreach (ParameterInfo parameter in method.GetParameters())
                Add(parameter.ParameterType);
            if (method.GetMethodBody() is not { } body)
                continue;
            foreach (LocalVariableInfo local in body.LocalVariables)
                Add(local.LocalType);
            foreach (int token in TokensIn(body.GetILAsByteArray() ?? []))
                AddMember(Resolve(method, token));
        }

        return used;

        void AddMember(MemberInfo? member)
        {
            Add(member as Type ?? member?.DeclaringType);
            if (member is MethodBase { IsGenericMethod: true } generic)
            {
                foreach (Type argument in generic.GetGenericArguments())
                    Add(argument);
            }
        }

        void Add(Type? candidate)
        {
            if (candidate is null || candidate.IsGenericParameter)
                return;
            if (candidate.HasElementType)
            {
                Add(candidate.GetElementType());
                return;
            }

            used.Add(candidate);
            foreach (Type argument in candidate.GetGenericArguments())
                Add(argument);
        }
    }

    private static MemberInfo? Resolve(MethodBase method, int token)
    {
        try
        {
            return method.Module.ResolveMember(token, method.DeclaringType?.GetGenericArguments(), method.IsGenericMethod ? method.GetGenericArguments() : null);
        }
        catch (ArgumentException)
        {
            return null;
        }
    }

    private static IEnumerable<int> TokensIn(byte[] code)
    {
        for (int i = 0; i < code.Length;)
        {
            OpCode operation = code[i] == 0xFE ? OpCodesByValue[(short)(0xFE00 | code[i + 1])] : OpCodesByValue[code[i]];
            i += operation.Size;
            switch (operation.OperandType)
            {
                case OperandType.InlineMethod or OperandType.InlineField or OperandType.InlineType or OperandType.InlineTok:
                    yield return BitConverter.ToInt32(code, i);
                    i += 4;
                    break;
                case OperandType.InlineSwitch:
                    i += 4 + (4 * BitConverter.ToInt32(code, i));
                    break;
                default:
                    i += SizeOf(operation.OperandType);
                    break;
            }
        }
    }

    private static int SizeOf(OperandType operand) => operand switch
    {
        OperandType.InlineNone => 0,
        OperandType.ShortInlineBrTarget or OperandType.ShortInlineI or OperandType.ShortInlineVar => 1,
        OperandType.InlineVar => 2,
        OperandType.InlineI8 or OperandType.InlineR => 8,
        _ => 4,
    };

    private static readonly Dictionary<short, OpCode> OpCodesByValue =
        typeof(OpCodes).GetFields(BindingFlags.Public | BindingFlags.Static).Select(field => (OpCode)field.GetValue(null)!).ToDictionary(operation => operation.Value);
}
