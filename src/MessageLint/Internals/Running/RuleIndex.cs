using System.Runtime.CompilerServices;

namespace MessageLint.Internals.Running;

/// <summary>The places of rules by their descriptors.</summary>
/// <remarks>The platform's dictionary would be asked by reference as well, but a new process pays for each pair of types that it is made of.</remarks>
internal sealed class RuleIndex
{
    private readonly DiagnosticDescriptor[] _rules;
    private readonly int[] _slots;

    public RuleIndex(DiagnosticDescriptor[] rules)
    {
        _rules = rules;

        // At most half full, so that every search soon meets an empty slot.
        int size = 4;
        while (size < rules.Length * 2)
            size *= 2;
        _slots = new int[size];
        for (int i = 0; i < rules.Length; i++)
        {
            ref int slot = ref SlotOf(rules[i]);
            if (slot != 0)
                throw new ArgumentException($"The rule {rules[i]} stands there twice.", nameof(rules));
            slot = i + 1;
        }
    }

    public int Count => _rules.Length;

    public IReadOnlyList<DiagnosticDescriptor> Keys => _rules;

    public int this[DiagnosticDescriptor rule] => TryGetValue(rule, out int index) ? index : throw new KeyNotFoundException($"The linter has no rule {rule}.");

    public bool ContainsKey(DiagnosticDescriptor rule) => SlotOf(rule) != 0;

    public bool TryGetValue(DiagnosticDescriptor rule, out int index)
    {
        int slot = SlotOf(rule);
        index = slot - 1;
        return slot != 0;
    }

    private ref int SlotOf(DiagnosticDescriptor rule)
    {
        int mask = _slots.Length - 1;
        int slot = RuntimeHelpers.GetHashCode(rule) & mask;
        while (_slots[slot] != 0 && !ReferenceEquals(_rules[_slots[slot] - 1], rule))
            slot = (slot + 1) & mask;
        return ref _slots[slot];
    }
}
