using System.Numerics;

namespace MessageLint.Internals.Matching;

/// <summary>Fills the slots of a hash table that is written once: each has the number of an entry, from 1 on; behind the slot of its hash an entry stands in the first free one.</summary>
internal static class HashSlots
{
    private const int Fewest = 16;

    /// <summary>Room for so many entries: at most half full, so that a probe for an unknown one soon meets an empty slot.</summary>
    public static int[] Of(int entries) => new int[(int)BitOperations.RoundUpToPowerOf2((uint)Math.Max(Fewest, entries * 2))];

    public static void Add(int[] slots, uint hash, int number)
    {
        uint mask = (uint)(slots.Length - 1);
        uint slot = hash & mask;
        while (slots[slot] != 0)
            slot = (slot + 1) & mask;
        slots[slot] = number;
    }
}
