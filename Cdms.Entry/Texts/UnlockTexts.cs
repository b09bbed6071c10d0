namespace Cdms.Entry.Texts;

/// <summary>What is said where the store of this browser is opened.</summary>
public static class UnlockTexts
{
    public static readonly Text Title = new("Open your store in this browser", "이 브라우저의 보관소 열기");
    public static readonly Text NewTitle = new("Make your store in this browser", "이 브라우저에 보관소 만들기");
    public static readonly Text NewHint = new("What you enter is first kept in this browser, encrypted with a passphrase of yours. Nobody can recover it: if you forget it, what is unsent is lost.", "입력한 내용은 먼저 이 브라우저에 본인의 암호문으로 암호화되어 보관됩니다. 암호문은 아무도 복구할 수 없으며, 잊으면 미전송 내용이 사라집니다.");
    public static readonly Text Hint = new("What is kept here is encrypted. Without a network you can go on with what you took along.", "여기에 보관된 내용은 암호화되어 있습니다. 네트워크가 없어도 가져온 내용으로 계속 작업할 수 있습니다.");
    public static readonly Text Person = new("Who are you?", "사용자 선택");
    public static readonly Text Passphrase = new("Passphrase of this browser's store", "보관소 암호문");
    public static readonly Text PassphraseHint = new("At least {0} characters; not your password.", "{0}자 이상. 로그인 비밀번호와 다르게 정하십시오.");
    public static readonly Text Again = new("The same once more", "암호문 다시 입력");
    public static readonly Text Open = new("Open", "열기");
    public static readonly Text Make = new("Make it", "만들기");
    public static readonly Text Wrong = new("This is not the passphrase. Type it again.", "암호문이 맞지 않습니다. 다시 입력하십시오.");
    public static readonly Text TooShort = new("The passphrase needs at least {0} characters.", "암호문은 {0}자 이상이어야 합니다.");
    public static readonly Text Differs = new("The two are not the same. Type both again.", "두 암호문이 서로 다릅니다. 다시 입력하십시오.");
    public static readonly Text Forgotten = new("Passphrase forgotten", "암호문을 잊은 경우");
    public static readonly Text ForgottenHint = new("The store can only be thrown away and made anew. Operations in it that were never sent: {0}. They are lost by that.", "보관소를 버리고 새로 만들 수밖에 없습니다. 전송되지 않은 작업 {0}건은 사라집니다.");
    public static readonly Text ForgottenSure = new("I know that they are lost", "사라진다는 것을 이해했습니다");
    public static readonly Text Discard = new("Throw the store away", "보관소 버리기");
    public static readonly Text NobodyHere = new("Nobody has a store in this browser, and nobody is signed in.", "이 브라우저에 보관소가 없고, 로그인한 사용자도 없습니다.");
    public static readonly Text NeedsNetwork = new("To begin here takes a network once.", "처음 시작할 때는 네트워크가 필요합니다.");
}
