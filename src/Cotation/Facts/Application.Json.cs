using System.Text.Json.Serialization;

namespace Cotation;

[JsonConverter(typeof(ApplicationConverter))]
public sealed partial class Application
{
    /// <summary>Reads one application from a JSON object.</summary>
    /// <param name="json">The text.</param>
    /// <param name="vocabulary">The facts it may hold: <see cref="Grid.Vocabulary"/> of the grid that will score it.</param>
    /// <param name="name">The name to show in problems.</param>
    /// <param name="isLenient">Whether a fact or a field that the vocabulary does not know is passed over; it is an error else, since it may be a misspelt one.</param>
    /// <exception cref="CotationException">The text has problems; all are listed, and none holds a fact value.</exception>
    public static Application Parse(string json, Vocabulary vocabulary, string name = "application.json", bool isLenient = false) =>
        TryParse(json, vocabulary, out Application? application, out IReadOnlyList<Problem> problems, name, isLenient) ? application : throw new CotationException(problems);

    /// <summary>Reads one application from a JSON object, or says all that is wrong with it.</summary>
    /// <param name="json">The text.</param>
    /// <param name="vocabulary">The facts it may hold: <see cref="Grid.Vocabulary"/> of the grid that will score it.</param>
    /// <param name="application">The application, or null.</param>
    /// <param name="problems">Every problem, warnings included, in the order of their places; none holds a fact value.</param>
    /// <param name="name">The name to show in problems.</param>
    /// <param name="isLenient">Whether a fact or a field that the vocabulary does not know is a warning and passed over; it is an error else.</param>
    public static bool TryParse(string json, Vocabulary vocabulary, [System.Diagnostics.CodeAnalysis.NotNullWhen(true)] out Application? application, out IReadOnlyList<Problem> problems, string name = "application.json", bool isLenient = false)
    {
        ArgumentNullException.ThrowIfNull(json);
        ArgumentNullException.ThrowIfNull(vocabulary);
        ArgumentNullException.ThrowIfNull(name);
        application = ApplicationReader.Parse(new Source(name, json, isPrivate: true), vocabulary, isLenient, out problems);
        return application is not null;
    }

    /// <summary>Gives the same application with one fact other than it is, declared: a dwelling that is offered, or a question « what if ».</summary>
    /// <param name="fact">The name of the fact.</param>
    /// <param name="json">Its value as an application's file writes it; <c>null</c> where it is not known.</param>
    /// <exception cref="CotationException">The vocabulary does not know the fact, or it cannot have the value.</exception>
    public Application With(string fact, string json)
    {
        ArgumentNullException.ThrowIfNull(fact);
        ArgumentNullException.ThrowIfNull(json);
        var problems = new Problems();
        var source = new Source(fact, json, isPrivate: true);
        JsonItem? item = JsonReader.Read(source, problems);
        Fact? found = Vocabulary.Find(fact);
        if (found is null || found.IsAsOf) problems.Error(source.At(0, 1), "unknown-fact", w => w.UnknownFact(fact), w => w.DidYouMean(SpellChecker.Nearest(fact, Vocabulary.Facts.Select(f => f.Name))));
        Value value = item is null || problems.HasErrors ? Value.Unknown : ApplicationReader.ReadValue(found!, item, problems);
        return problems.HasErrors ? throw new CotationException(problems.InOrder()) : With(found!, value, Evidence.Declared, Vocabulary);
    }

    /// <summary>Reads the applications of a file as they come: one JSON object, an array, or one object a line. A record with errors is given with its problems, and the others go on.</summary>
    /// <param name="path">The file; it may be larger than memory.</param>
    /// <param name="vocabulary">The facts they may hold: <see cref="Grid.Vocabulary"/> of the grid that will score them.</param>
    /// <param name="isLenient">Whether a fact or a field that the vocabulary does not know is a warning and passed over; the record is refused else, since it may be a misspelt one.</param>
    /// <exception cref="IOException">The file cannot be read.</exception>
    public static IEnumerable<ApplicationEntry> Load(string path, Vocabulary vocabulary, bool isLenient = false) => ApplicationFile.Load(path, vocabulary, isLenient);

    /// <summary>Reads the applications of a stream as they come.</summary>
    /// <param name="stream">UTF-8 JSON; stays open.</param>
    /// <param name="name">The name to show in problems.</param>
    /// <param name="vocabulary">The facts they may hold.</param>
    /// <param name="isLenient">Whether a fact or a field that the vocabulary does not know is a warning and passed over; the record is refused else, since it may be a misspelt one.</param>
    public static IEnumerable<ApplicationEntry> Load(Stream stream, string name, Vocabulary vocabulary, bool isLenient = false) => ApplicationFile.Read(stream, name, vocabulary, isLenient);

    /// <summary>Gives the application as canonical JSON (RFC 8785), which <see cref="Parse"/> reads back to the same; it is personal data.</summary>
    public string ToJson() => System.Text.Encoding.UTF8.GetString(ApplicationJson.Canonical(this));
}
