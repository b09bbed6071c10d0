namespace Cdms.Entry.Texts;

/// <summary>Files of items.</summary>
public static class FileTexts
{
    public static readonly Text None = new("No file", "파일 없음");
    public static readonly Text FileOf = new("File for {0}", "{0} 파일");
    public static readonly Text TakeOut = new("Take the file out", "파일 빼기");
    public static readonly Text Hint = new("PDF, PNG, JPEG, TIFF or DICOM. Files are uploaded over the network; a file that was replaced stays in the history.", "PDF, PNG, JPEG, TIFF, DICOM 파일. 네트워크가 있을 때만 업로드할 수 있으며, 바꾼 파일은 이력에 남습니다.");
    public static readonly Text Uploading = new("Uploading…", "업로드 중…");
    public static readonly Text NeedsNetwork = new("The service was not reached, so the file is not uploaded. Choose it again with a network; everything else goes on without one.", "서비스에 연결되지 않아 파일을 업로드하지 못했습니다. 네트워크가 있을 때 다시 선택하십시오. 다른 항목은 계속 입력할 수 있습니다.");
    public static readonly Text NotHere = new("Files of this item are not taken here.", "이 항목의 파일은 여기서 받지 않습니다.");
    public static readonly Text Size = new("{0} kB", "{0}kB");
}
