using System.Text;

namespace Cotation.Cli;

/// <summary>
/// Writes text that people and build servers read line by line: what a grid or a file says moves no cursor and turns no letters about, and no line of it begins a workflow command.
/// </summary>
internal sealed class LineWriter : TextWriter
{
    private readonly TextWriter inner;
    private bool isStart = true;
    private string begun = "";

    public LineWriter(TextWriter inner)
        : base(System.Globalization.CultureInfo.InvariantCulture)
    {
        this.inner = inner;
        CoreNewLine = ['\n'];
    }

    public override Encoding Encoding => inner.Encoding;

    public override void Write(char value) => Write([value]);

    public override void Write(char[] buffer, int index, int count) => Write(buffer.AsSpan(index, count));

    public override void Write(string? value) => Write(value.AsSpan());

    public override void Write(ReadOnlySpan<char> buffer)
    {
        int from = 0;
        for (int i = 0; i < buffer.Length; i++)
        {
            char c = buffer[i];
            bool isPlain = c is '\n' or '\t' || Visible.Is(c);
            bool begins = Begins(c);
            if (isPlain && !begins) continue;
            inner.Write(buffer[from..i]);
            if (begins) inner.Write(' ');
            // A carriage return goes: what ends a line here is a line feed.
            if (isPlain) inner.Write(c);
            else if (c != '\r') inner.Write(Visible.Lost);
            from = i + 1;
        }

        inner.Write(buffer[from..]);
    }

    public override void Flush() => inner.Flush();

    /// <summary>Whether a character would make the start of a line one that build servers obey: « :: » and « ##[ », blanks before them or none.</summary>
    private bool Begins(char c)
    {
        if (c == '\n')
        {
            (isStart, begun) = (true, "");
            return false;
        }

        if (!isStart || (begun.Length == 0 && (char.IsWhiteSpace(c) || !Visible.Is(c)))) return false;
        begun += c;
        if (begun is "::" or "##[")
        {
            isStart = false;
            return true;
        }

        isStart = begun is ":" or "#" or "##";
        return false;
    }
}
