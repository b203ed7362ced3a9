using System.Diagnostics;
using System.Globalization;

namespace Cotation.Cli;

/// <summary>Tells how far long work is, on the talk side and only at a terminal: how many, how fast, how long still.</summary>
internal sealed class Progress(Screen screen, CliWords words)
{
    private const int Every = 1000;

    /// <summary>The same items; a line is drawn over itself at most five times a second.</summary>
    public IEnumerable<T> Along<T>(IEnumerable<T> items, long? expected = null)
    {
        if (!screen.IsTalkTerminal)
        {
            foreach (T item in items) yield return item;
            yield break;
        }

        var watch = Stopwatch.StartNew();
        long count = 0, drawnAt = 0;
        foreach (T item in items)
        {
            yield return item;
            count++;
            if (count % Every != 0 || watch.ElapsedMilliseconds - drawnAt < 200) continue;
            drawnAt = watch.ElapsedMilliseconds;
            long rate = count * 1000 / Math.Max(1, drawnAt);
            string left = expected is { } all && rate > 0 ? words.TimeLeft((all - count) / rate) : "";
            screen.Drawn.Write(string.Create(CultureInfo.InvariantCulture, $"\r{words.Done(count, rate)}{left}   "));
        }

        if (drawnAt > 0) screen.Drawn.Write("\r\u001b[K");
    }
}
