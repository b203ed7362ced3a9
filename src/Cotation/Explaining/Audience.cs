namespace Cotation;

/// <summary>Names the readers of an explanation.</summary>
public enum Audience
{
    /// <summary>The person who applies.</summary>
    Applicant,

    /// <summary>The agent at the desk.</summary>
    Desk,
}
