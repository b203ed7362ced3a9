using System.Diagnostics;
using System.Text;

namespace Cotation.Tests;

/// <summary>Runs the tool: in this process, or as a child of its own.</summary>
internal static class Tool
{
    public sealed record Result(int ExitCode, string Data, string Talk, TimeSpan Processor);

    public static Result Run(params string[] args) => RunWith("", args);

    public static Result RunWith(string input, params string[] args)
    {
        using var data = new MemoryStream();
        using var talk = new MemoryStream();
        int code;
        using (var screen = new Cli.Screen(data, talk, new MemoryStream(Encoding.UTF8.GetBytes(input)), isTerminal: false))
        {
            code = Cli.Program.Run(args, screen, _ => null);
        }

        return new Result(code, Encoding.UTF8.GetString(data.ToArray()), Encoding.UTF8.GetString(talk.ToArray()), default);
    }

    /// <summary>Runs the tool as a child with a main stack of 1 MB and a heap of at most so many bytes.</summary>
    public static Result RunChild(IReadOnlyDictionary<string, string> environment, params string[] args)
    {
        var start = new ProcessStartInfo("/bin/sh") { RedirectStandardOutput = true, RedirectStandardError = true, StandardOutputEncoding = Encoding.UTF8, StandardErrorEncoding = Encoding.UTF8 };
        start.ArgumentList.Add("-c");
        start.ArgumentList.Add("ulimit -s 1024; \"$@\"; code=$?; times | tail -n 1 >&2; exit $code");
        start.ArgumentList.Add("sh");
        start.ArgumentList.Add(Environment.ProcessPath!.EndsWith("dotnet", StringComparison.Ordinal) ? Environment.ProcessPath : "dotnet");
        start.ArgumentList.Add(Path.Combine(AppContext.BaseDirectory, "Cotation.Cli.dll"));
        foreach (string arg in args) start.ArgumentList.Add(arg);
        foreach ((string key, string value) in environment) start.Environment[key] = value;
        using Process process = Process.Start(start)!;
        Task<string> talk = process.StandardError.ReadToEndAsync();
        string data = process.StandardOutput.ReadToEnd();
        if (!process.WaitForExit(TimeSpan.FromSeconds(60))) process.Kill(entireProcessTree: true);
        string[] lines = talk.Result.TrimEnd('\n').Split('\n');
        return new Result(process.ExitCode, data, string.Join('\n', lines[..^1]), ProcessorTime(lines[^1]));
    }

    /// <summary>Reads the shell's « 0m0.45s 0m0.05s »: user and system time of its children.</summary>
    private static TimeSpan ProcessorTime(string times) => TimeSpan.FromSeconds(times.Split(' ', StringSplitOptions.RemoveEmptyEntries).Sum(t =>
    {
        string[] parts = t.TrimEnd('s').Split('m');
        return (int.Parse(parts[0], System.Globalization.CultureInfo.InvariantCulture) * 60) + double.Parse(parts[1], System.Globalization.CultureInfo.InvariantCulture);
    }));
}
