using System.Runtime.InteropServices;

namespace MessageLint.Internals.Text;

/// <summary>Writes a section of <see cref="CompiledData"/> in the form in which <see cref="CompiledReader"/> reads it: texts are UTF-16, behind their length.</summary>
internal sealed class CompiledSectionWriter(Stream section) : BinaryWriter(section)
{
    public override void Write(string value)
    {
        Write(value.Length);
        Write(MemoryMarshal.AsBytes(value.AsSpan()));
    }
}
