namespace Cotation;

/// <summary>Names what a value is.</summary>
internal enum ValueKind
{
    Unknown,
    YesNo,
    Number,
    Date,
    Code,
    Codes,
    List,
}
