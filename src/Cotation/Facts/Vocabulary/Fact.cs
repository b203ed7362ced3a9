namespace Cotation;

/// <summary>Describes one thing that can be known of an application, or one field of a list. Immutable and safe to share.</summary>
public sealed class Fact
{
    internal Fact()
    {
    }

    /// <summary>Gives the name that grids and applications use.</summary>
    public string Name { get; internal init; } = null!;

    /// <summary>Gives the kind of its values.</summary>
    public FactKind Kind { get; internal init; }

    /// <summary>What it is to rules that hold in every territory.</summary>
    internal FactRole Role { get; init; }

    /// <summary>Gives its words.</summary>
    public LocalizedText Label { get; internal init; } = null!;

    /// <summary>Gives its unit: month, year, day, euro, m2, person, child, room, percent, proposal; or null.</summary>
    public string? Unit { get; internal init; }

    /// <summary>Gives the sentence that says it to the applicant, with <c>{value}</c> for the value; of a yes-or-no fact, the sentence for yes; of a list, that of one record, with <c>{field}</c> for its fields. Or null.</summary>
    internal LocalizedText? SecondPerson { get; init; }

    /// <summary>Gives the sentence that says no to the applicant, or null.</summary>
    internal LocalizedText? SecondPersonNot { get; init; }

    /// <summary>Gives the codes it may take, or null.</summary>
    public CodeList? Codes { get; internal init; }

    /// <summary>Gives the fields of a list; empty for other kinds.</summary>
    public IReadOnlyList<Fact> Fields { get; internal init; } = [];

    /// <summary>Gives where it stands in the register or the form, or null.</summary>
    public string? Register { get; internal init; }

    /// <summary>Gives the text or the grid it comes from, or null.</summary>
    public string? Source { get; internal init; }

    /// <summary>Gives the everyday words by which people look for it, or null.</summary>
    public LocalizedText? Also { get; internal init; }

    /// <summary>Gives whether it is to be masked for readers who may not know.</summary>
    public bool IsSensitive { get; internal init; }

    /// <summary>Gives the ground of Penal Code, article 225-1, that it touches, or null.</summary>
    internal string? Ground { get; init; }

    /// <summary>Gives whether the register itself records it, so that it needs no other proof.</summary>
    public bool IsRegistered { get; internal init; }

    /// <summary>Gives whether it follows from other facts where it is not given.</summary>
    public bool IsDerived => Derivation is not null;

    /// <summary>The sentence about the person, for readers other than the applicant, or null.</summary>
    internal LocalizedText? ThirdPerson { get; init; }

    /// <summary>The sentence about the person that says no, or null.</summary>
    internal LocalizedText? ThirdPersonNot { get; init; }

    /// <summary>What one record of a list is called: « refus », "refusal"; or null.</summary>
    internal RecordNoun? One { get; init; }

    /// <summary>The sentence of those records whose field is yes, or null.</summary>
    internal RecordWords? Otherwise { get; init; }

    internal Rational? Min { get; init; }

    internal Rational? Max { get; init; }

    internal Derivation? Derivation { get; init; }

    /// <summary>The date field by which records of the future do not count yet, or null.</summary>
    internal string? Event { get; init; }

    /// <summary>Its place among the facts; of a field, in its record.</summary>
    internal int Slot { get; init; }

    /// <summary>Its place among the facts that are not yes or no, which have a cell each.</summary>
    internal int Cell { get; init; }

    /// <summary>The list it is a field of, or null.</summary>
    internal string? List { get; init; }

    internal Location? Place { get; init; }

    internal ValueKind ValueKind => FactKinds.ValueKindOf(Kind);

    internal bool IsAsOf => Slot == 0 && List is null && Name == Vocabulary.AsOf;

    /// <summary>The name as grids write it: <c>membres.age</c> for a field.</summary>
    internal string FullName => List is null ? Name : $"{List}.{Name}";

    internal Fact? Field(string name) => Fields.FirstOrDefault(f => f.Name == name);
}

/// <summary>Holds the sentence of those records of a list whose yes-or-no field is yes.</summary>
internal sealed record RecordWords(string When, LocalizedText? SecondPerson, LocalizedText? ThirdPerson);
