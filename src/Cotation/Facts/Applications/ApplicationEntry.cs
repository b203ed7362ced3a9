namespace Cotation;

/// <summary>Holds what one record of a file of applications gave: the application, or why there is none.</summary>
/// <param name="Application">The application, or null where the record has errors.</param>
/// <param name="Problems">What is wrong with the record, warnings included; never with a fact value or an id.</param>
public sealed record ApplicationEntry(Application? Application, IReadOnlyList<Problem> Problems);
