namespace Security.Signatures;

internal sealed class EnglishSignatureTexts : SignatureTexts
{
    public override string Language => "en";
    public override string Title => "Electronic signatures";
    public override string Study => "Study";
    public override string Record => "Record";
    public override string CurrentHash => "Hash of the present state";
    public override string ReadRecord => "Read the record";
    public override string Gone => "The record is no longer there; nothing can be signed.";
    public override string NoSignatures => "Nobody has signed this record.";
    public override string Meaning => "Meaning";
    public override string PrintedName => "Printed name";
    public override string Time => "Date and time (UTC)";
    public override string SignedHash => "Hash of what was signed";
    public override string Remark => "Remark";
    public override string Status => "Status";
    public override string Cause => "Cause";
    public override string Sign => "Sign";
    public override string UserId => "User ID";
    public override string Password => "Password";
    public override string OptionalRemark => "Remark (optional)";
    public override string Agreement => "I understand that this electronic signature is the legally binding equivalent of my handwritten signature.";
    public override string AgreementMissing => "Tick the box that says what the signature is equivalent to. Nothing was signed.";
    public override string MayNotSign => "You may read these signatures. You may not sign this record.";
    public override string Confirm => "Confirm my identity";
    public override string ConfirmHint => "To sign, first give your credentials at the identity provider again. You come back to this page and sign within two minutes or so.";
    public override string LaterHint => "You signed in this session a short while ago, so your password is enough.";
    public override string Printed => "Page made";
    public override string NewHash => "Hash since then";

    public override string MeaningOf(string code) => SignatureMeaning.Find(code)?.English ?? code;

    public override string StatusOf(string status) => status switch
    {
        SignatureStatus.Standing => "Stands",
        SignatureStatus.Void => "Void",
        _ => "Altered: this row is not as it was written. Tell whoever runs the service.",
    };

    public override string? FaultOf(string code) => null;
}
