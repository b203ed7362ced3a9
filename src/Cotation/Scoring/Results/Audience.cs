namespace Cotation;

/// <summary>Names the readers of an explanation.</summary>
public enum Audience
{
    /// <summary>The person who applies.</summary>
    Applicant,

    /// <summary>The agent at the desk.</summary>
    Desk,

    /// <summary>The landlord, the holder of a reservation, and their commission.</summary>
    Landlord,

    /// <summary>The controller, who must be able to do the calculation again.</summary>
    Auditor,
}

/// <summary>Says where sensitive lines are merged with others, for readers who may know them.</summary>
public enum Masking
{
    /// <summary>On paper alone: a page shows them on a screen and merges them where it is printed.</summary>
    Paper,

    /// <summary>Everywhere.</summary>
    Always,

    /// <summary>Nowhere; a landlord's view is masked all the same.</summary>
    Never,
}
