namespace Cotation;

/// <summary>Makes something of each of a few applications, which it may look at side by side. Safe to share between threads.</summary>
internal interface IRecordProcessor<T>
{
    /// <summary>How many applications it takes at once, at most.</summary>
    int Room { get; }

    /// <summary>Makes one thing of each application, which is good during the call alone: <see cref="Application.Detached"/> gives one to keep.</summary>
    void Make(ReadOnlySpan<Application> applications, Span<T> made);
}

/// <summary>Makes something of one application after the other.</summary>
internal sealed class RecordProcessor<T>(Func<Application, T> make) : IRecordProcessor<T>
{
    public int Room => 1;

    public void Make(ReadOnlySpan<Application> applications, Span<T> made)
    {
        for (int i = 0; i < applications.Length; i++) made[i] = make(applications[i]);
    }
}

/// <summary>Runs record processors over one application or many.</summary>
internal static class RecordProcessors
{
    /// <summary>What is made of many applications that are kept, on every processor.</summary>
    public static T[] MakeAll<T>(this IRecordProcessor<T> maker, Application[] applications)
    {
        var made = new T[applications.Length];
        Parallel.For(0, (applications.Length + maker.Room - 1) / maker.Room, i =>
        {
            int first = i * maker.Room, count = Math.Min(maker.Room, applications.Length - first);
            maker.Make(applications.AsSpan(first, count), made.AsSpan(first, count));
        });
        return made;
    }

    /// <summary>What is made of one application alone.</summary>
    public static T MakeOne<T>(this IRecordProcessor<T> maker, Application application)
    {
        var made = new T[1];
        maker.Make([application], made);
        return made[0];
    }
}
