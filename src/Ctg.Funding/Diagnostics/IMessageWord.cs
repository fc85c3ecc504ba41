namespace Ctg.Funding.Diagnostics;

/// <summary>A value that messages name in their own language.</summary>
internal interface IMessageWord
{
    /// <summary>How a message names it.</summary>
    public string In(MessageText.Language language);
}
