using System.Text;

namespace Cotation.Cli;

/// <summary>Is where the tool reads and writes: data, talk and standard input, all UTF-8 whatever the locale.</summary>
internal sealed class Screen : IDisposable
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    public Screen(Stream data, Stream talk, Stream input, bool isTerminal, bool isTalkTerminal = false)
    {
        DataStream = data;
        Verbatim = new StreamWriter(data, Utf8, leaveOpen: true) { NewLine = "\n" };
        Data = new LineWriter(Verbatim);
        Drawn = new StreamWriter(talk, Utf8, leaveOpen: true) { NewLine = "\n", AutoFlush = true };
        Error = new LineWriter(Drawn);
        Input = input;
        IsTerminal = isTerminal;
        IsTalkTerminal = isTalkTerminal;
    }

    public Stream DataStream { get; private set; }

    /// <summary>Data that people read.</summary>
    public LineWriter Data { get; private set; }

    /// <summary>Data that programs read, to the last character.</summary>
    public StreamWriter Verbatim { get; private set; }

    /// <summary>What is said beside the data.</summary>
    public LineWriter Error { get; }

    /// <summary>The same side, for lines that the tool draws over themselves.</summary>
    public StreamWriter Drawn { get; }

    public Stream Input { get; }

    public bool IsTerminal { get; private set; }

    /// <summary>Whether a person may see lines drawn over themselves.</summary>
    public bool IsTalkTerminal { get; }

    public static Screen OfProcess()
    {
        return new Screen(Console.OpenStandardOutput(), Console.OpenStandardError(), Console.OpenStandardInput(), !Console.IsOutputRedirected, !Console.IsErrorRedirected && Environment.GetEnvironmentVariable("TERM") != "dumb");
    }

    /// <summary>Does something whose data goes to a file instead.</summary>
    public T Into<T>(Stream file, Func<T> run)
    {
        (Stream stream, StreamWriter verbatim, LineWriter data, bool isTerminal) = (DataStream, Verbatim, Data, IsTerminal);
        using var writer = new StreamWriter(file, Utf8, leaveOpen: true) { NewLine = "\n" };
        (DataStream, Verbatim, Data, IsTerminal) = (file, writer, new LineWriter(writer), false);
        try
        {
            T result = run();
            writer.Flush();
            return result;
        }
        finally
        {
            (DataStream, Verbatim, Data, IsTerminal) = (stream, verbatim, data, isTerminal);
        }
    }

    /// <summary>Writes explanations in one of their forms: one after another, or on one page.</summary>
    public void Write(string form, IEnumerable<Explanation> explanations)
    {
        if (form == "json")
        {
            explanations.WriteJson(DataStream);
            return;
        }

        if (form == "html")
        {
            List<Explanation> all = [.. explanations];
            if (all.Count > 0) Data.Write(Explaining.Page(all));
            return;
        }

        bool isFirst = true;
        foreach (Explanation explanation in explanations)
        {
            if (!isFirst) Data.Write("\n\n");
            isFirst = false;
            Data.Write(form switch { "markdown" => explanation.ToMarkdown(), "fragment" => explanation.ToHtml(isFragment: true), _ => explanation.ToString() });
        }
    }

    /// <summary>Writes a report in one of its forms.</summary>
    public void Write(string form, Report report) => Data.Write(form switch { "html" => report.ToHtml(), "markdown" => report.ToMarkdown(), _ => report.ToText() });

    public void Dispose()
    {
        try
        {
            Verbatim.Dispose();
            Drawn.Dispose();
        }
        catch (IOException)
        {
            // Nobody is left to tell: the program has said so where it could.
        }
    }
}
