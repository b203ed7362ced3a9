namespace Cotation;

/// <summary>Names the parts of an explanation, in the order in which a page shows them.</summary>
internal enum Part
{
    Summary,
    Todo,
    Headlines,
    OtherLines,
    Lines,
    WhyNotMore,
    Changes,
    Refusals,
    Waiting,
    Outcomes,
    Missing,
    Say,
    Contribution,
    Data,
    Parameters,
    Operations,
    Record,
    Rest,
    Deciding,
    Errors,
    Mention,
}

/// <summary>Says what each reader sees: one row for each block, with the readers who see it, a small letter where it starts collapsed.</summary>
internal static class AudienceTable
{
    private static readonly (Part Part, string Readers)[] Rows =
    [
        (Part.Summary, "Applicant Desk Landlord Auditor"),
        (Part.Todo, "Desk"),
        (Part.Headlines, "Applicant"),
        (Part.OtherLines, "Applicant"),
        (Part.Lines, "Desk Landlord Auditor"),
        (Part.WhyNotMore, "Applicant"),
        (Part.Changes, "Applicant"),
        (Part.Refusals, "Applicant folded, Desk folded"),
        (Part.Waiting, "Applicant Desk"),
        (Part.Outcomes, "Applicant Desk Landlord Auditor"),
        (Part.Missing, "Desk Auditor"),
        (Part.Say, "Desk"),
        (Part.Contribution, "Auditor"),
        (Part.Data, "Auditor"),
        (Part.Parameters, "Auditor"),
        (Part.Operations, "Auditor"),
        (Part.Record, "Auditor folded"),
        (Part.Rest, "Applicant folded"),
        (Part.Deciding, "Applicant Desk Landlord Auditor"),
        (Part.Errors, "Applicant"),
        (Part.Mention, "Applicant folded"),
    ];

    private static readonly IReadOnlyList<ShownPart>[] Seen = [.. Enum.GetNames<Audience>().Select(SeenBy)];

    /// <summary>The parts a reader sees, in their order, and whether each is folded.</summary>
    public static IReadOnlyList<ShownPart> PartsOf(Audience audience) => Seen[(int)audience];

    private static IReadOnlyList<ShownPart> SeenBy(string audience)
    {
        List<ShownPart> seen = [];
        foreach ((Part part, string readers) in Rows)
            if (readers.Contains(audience, StringComparison.Ordinal)) seen.Add(new ShownPart(part, readers.Contains($"{audience} folded", StringComparison.Ordinal)));
        return seen;
    }
}

/// <summary>Is a part that a reader sees, folded or not.</summary>
internal sealed record ShownPart(Part Part, bool IsFolded);
