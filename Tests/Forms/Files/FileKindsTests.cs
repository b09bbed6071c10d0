using Forms.Files;

namespace Tests.Forms.Files;

public sealed class FileKindsTests
{
    [Theory]
    [InlineData("255044462D312E37", "application/pdf")]
    [InlineData("89504E470D0A1A0A00", "image/png")]
    [InlineData("FFD8FFE000", "image/jpeg")]
    [InlineData("49492A00", "image/tiff")]
    [InlineData("4D4D002A", "image/tiff")]
    [InlineData("3C68746D6C3E", null)]
    [InlineData("4D5A9000", null)]
    [InlineData("504B0304", null)]
    [InlineData("2550", null)]
    [InlineData("", null)]
    public void Sniff_OfTheFirstBytes_TellsTheType(string hex, string? expected) => Assert.Equal(expected, FileKinds.Sniff(Convert.FromHexString(hex)));

    [Fact]
    public void Sniff_OfDicom_LooksBehindItsPreamble() => Assert.Equal("application/dicom", FileKinds.Sniff([.. new byte[128], .. "DICM"u8]));

    [Theory]
    [InlineData("letter.pdf", "letter.pdf")]
    [InlineData("LETTER.PDF", "LETTER.PDF")]
    [InlineData("../../etc/passwd", "passwd.pdf")]
    [InlineData("C:\\temp\\a.exe", "a.exe.pdf")]
    [InlineData("a\u202Efdp.exe", "afdp.exe.pdf")]
    [InlineData("a\r\nb\0.pdf", "ab.pdf")]
    [InlineData("동의서.pdf", "동의서.pdf")]
    [InlineData(null, "file.pdf")]
    [InlineData(".pdf", "pdf.pdf")]
    public void SafeName_OfWhateverItWasCalled_DeceivesNobody(string? name, string expected) => Assert.Equal(expected, FileKinds.SafeName(name, "application/pdf"));

    [Fact]
    public void SafeName_OfALongName_KeepsTheEnding() => Assert.Equal(FileReference.LongestName, FileKinds.SafeName(new string('a', 300) + ".pdf", "application/pdf").Length);
}
