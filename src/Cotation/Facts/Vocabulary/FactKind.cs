namespace Cotation;

/// <summary>Names the kinds of facts.</summary>
public enum FactKind
{
    /// <summary>Yes or no.</summary>
    YesNo,

    /// <summary>A whole number.</summary>
    Integer,

    /// <summary>A number.</summary>
    Number,

    /// <summary>An amount in euros.</summary>
    Money,

    /// <summary>A day.</summary>
    Date,

    /// <summary>One code of a list.</summary>
    Code,

    /// <summary>A set of codes of a list.</summary>
    Codes,

    /// <summary>Records with fields of the other kinds.</summary>
    List,
}

internal static class FactKinds
{
    public static readonly EnumNames<FactKind> ByName = new()
    {
        ["yesNo"] = FactKind.YesNo,
        ["integer"] = FactKind.Integer,
        ["number"] = FactKind.Number,
        ["money"] = FactKind.Money,
        ["date"] = FactKind.Date,
        ["code"] = FactKind.Code,
        ["codes"] = FactKind.Codes,
        ["list"] = FactKind.List,
    };

    public static ValueKind ValueKindOf(FactKind kind) => kind switch
    {
        FactKind.YesNo => ValueKind.YesNo,
        FactKind.Integer or FactKind.Number or FactKind.Money => ValueKind.Number,
        FactKind.Date => ValueKind.Date,
        FactKind.Code => ValueKind.Code,
        FactKind.Codes => ValueKind.Codes,
        FactKind.List => ValueKind.List,
    };
}
