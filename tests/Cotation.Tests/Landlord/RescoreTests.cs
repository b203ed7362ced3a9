using NodaTime;

namespace Cotation.Tests;

/// <summary>Scoring again touches only what it must, and a stop in the middle loses and repeats nothing.</summary>
public class RescoreTests
{
    private const int Count = 400;
    private static readonly LocalDate Then = new(2026, 6, 1), On = new(2026, 6, 2);
    private static readonly Scorer Old = LibraryTests.Town("A", 5, "").Compile(), New = LibraryTests.Town("A", 8, "").Compile();

    [Fact]
    public async Task Only_what_changed_comes_out_with_its_causes()
    {
        List<Rescored> all = await Taken(New.RescoreAsync(Old, Source(), Then, On));
        Assert.Equal(Enumerable.Range(0, Count).Where(i => i % 4 != 3).Select(IdOf), all.Select(r => r.ApplicationId));
        Assert.Equal([(ChangeCause?)ChangeCause.Grid], Of(all, 0).Changes.Select(c => c.Cause));
        Assert.Equal((5m, 8m), (Of(all, 0).Before, Of(all, 0).Now));
        Assert.Equal([(ChangeCause?)ChangeCause.Time], Of(all, 1).Changes.Select(c => c.Cause));
        Assert.Equal([ChangeCause.Fact, (ChangeCause?)ChangeCause.Grid], Of(all, 2).Changes.Select(c => c.Cause));
        Assert.All(all, r => Assert.Equal(r.Now - r.Before, r.Changes.Sum(c => c.Points)));
    }

    [Fact]
    public async Task After_a_stop_it_goes_on_and_nothing_is_lost_or_repeated()
    {
        List<Rescored> whole = await Taken(New.RescoreAsync(Old, Source(), Then, On)), begun = [];
        using var stop = new CancellationTokenSource();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () =>
        {
            await foreach (Rescored one in New.RescoreAsync(Old, Source(), Then, On, cancellation: stop.Token))
            {
                begun.Add(one);
                if (begun.Count == 57) await stop.CancelAsync();
            }
        });
        List<Rescored> rest = await Taken(New.RescoreAsync(Old, Source(), Then, On, after: begun[^1].ApplicationId));
        Assert.Equal(57, begun.Count);
        Assert.Equal(whole.Select(r => r.ApplicationId), begun.Concat(rest).Select(r => r.ApplicationId));
        await Assert.ThrowsAsync<ArgumentException>(() => Taken(New.RescoreAsync(Old, Source(), Then, On, after: "nobody")));
    }

    [Fact]
    public async Task A_slow_reader_slows_the_source()
    {
        int pulled = 0;
        await using IAsyncEnumerator<Rescored> slow = New.RescoreAsync(Old, Source(() => pulled++), Then, On).GetAsyncEnumerator();
        for (int i = 0; i < 3; i++) await slow.MoveNextAsync();
        Assert.InRange(pulled, 3, 4);
    }

    private static Rescored Of(List<Rescored> all, int index) => all.Single(r => r.ApplicationId == IdOf(index));

    private static async Task<List<Rescored>> Taken(IAsyncEnumerable<Rescored> all)
    {
        List<Rescored> taken = [];
        await foreach (Rescored one in all) taken.Add(one);
        return taken;
    }

    private static string IdOf(int index) => $"0990126{index:D6}G0000";

    /// <summary>By turns: a single parent whom the grid lifts, one whom time lifts, one whose facts changed, and one of whom nothing is other.</summary>
    private static async IAsyncEnumerable<(Application Before, Application Now)> Source(Action? pulled = null)
    {
        for (int i = 0; i < Count; i++)
        {
            pulled?.Invoke();
            if (i % 50 == 0) await Task.Yield();
            (string before, string now) = (i % 4) switch
            {
                0 => ("\"parentIsole\": true", "\"parentIsole\": true"),
                1 => ("\"parentIsole\": false, \"dateDepot\": \"2026-01-02\"", "\"parentIsole\": false, \"dateDepot\": \"2026-01-02\""),
                2 => ("\"parentIsole\": false", "\"parentIsole\": true"),
                _ => ("\"parentIsole\": false, \"loyer\": 500", "\"parentIsole\": false, \"loyer\": 510"),
            };
            yield return (Parse(i, before), Parse(i, now));
        }
    }

    private static Application Parse(int index, string facts) => Application.Parse($$"""{ "id": "{{IdOf(index)}}", "facts": { "souhaits": [ { "commune": "99001" } ], {{facts}} } }""", Vocabulary.Sne);
}
