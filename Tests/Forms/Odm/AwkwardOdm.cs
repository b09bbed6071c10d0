namespace Tests.Forms.Odm;

/// <summary>Files that are read and that the schema of ODM 1.3.2 forbids, each in one way.</summary>
public static class AwkwardOdm
{
    private static readonly Dictionary<string, string> All = new(StringComparer.Ordinal)
    {
        ["nothing awkward"] = OdmText.Whole(),
        ["forbidden values"] = Item("""<ItemDef OID="I" Name="" DataType="choice" Length="8.2" SignificantDigits="-1" SASFieldName="TOO.LONG.NAME" SDSVarName="1"/>"""),
        ["missing attributes"] = OdmText.Whole(form: """<FormDef OID="F"><ItemGroupRef ItemGroupOID="IG"/></FormDef>""", group: """<ItemGroupDef OID="IG" Repeating="perhaps"><ItemRef ItemOID="I" OrderNumber="first"/></ItemGroupDef>""", item: """<ItemDef OID="I"/>"""),
        ["unknown attributes"] = Item("""<ItemDef OID="I" Name="n" DataType="text" Colour="red" missing="m" added="a" v:x="1" xml:space="preserve" xmlns:o="http://www.cdisc.org/ns/odm/v1.3" o:y="2"/>"""),
        ["unknown elements"] = Item("""<ItemDef OID="I" Name="n" DataType="text"><Colour a=" b&#xA;c ">red<v:shade xmlns=""><dark/> </v:shade></Colour><v:one/><Shape/></ItemDef>"""),
        ["vendor elements with blanks"] = Item("""<ItemDef OID="I" Name="n" DataType="text"><v:a><v:b/><v:b> x&#xD;&#xA;</v:b></v:a></ItemDef>"""),
        ["texts to the character"] = Item("""<ItemDef OID="I" Name="n&#x9;&#xA;&#xD;" DataType="text" Comment="  "><Question><TranslatedText xml:lang="ko">&#xD; 수축기&#x9;&#xA;  <![CDATA[<b>]]> </TranslatedText><TranslatedText xml:lang="en"> </TranslatedText><TranslatedText/></Question></ItemDef>"""),
        ["languages twice and mistyped"] = Item("""<ItemDef OID="I" Name="n" DataType="text"><Description/><Question><TranslatedText xml:lang="en">a</TranslatedText><TranslatedText xml:lang="en">b</TranslatedText><TranslatedText xml:lang="no such language">c</TranslatedText><TranslatedText lang="en" xml:lang="fr">d</TranslatedText></Question></ItemDef>"""),
        ["aliases of one context"] = Item("""<ItemDef OID="I" Name="n" DataType="text"><Alias Context="a" Name="1"/><Alias Context="a" Name="2"/><Alias Context="b" Name="3"/></ItemDef>"""),
        ["empty checks, checks of both kinds"] = Item("""<ItemDef OID="I" Name="n" DataType="integer"><RangeCheck/><RangeCheck Comparator="ABOUT" SoftHard="Firm"><CheckValue>1</CheckValue><FormalExpression Context="c">x &lt; 1</FormalExpression></RangeCheck></ItemDef>"""),
        ["references twice"] = OdmText.Whole(group: """<ItemGroupDef OID="IG" Name="g" Repeating="No"><ItemRef ItemOID="I" Mandatory="Yes" OrderNumber="1" KeySequence="1"/><ItemRef ItemOID="I" Mandatory="No" OrderNumber="1" KeySequence="1"/></ItemGroupDef>"""),
        ["code lists"] = OdmText.Whole("""<CodeList OID="E" Name="" DataType="boolean"/><CodeList OID="B" Name="b" DataType="text" SASFormatName="$TOO.LONG.NAME"><CodeListItem CodedValue="1" Rank="1.50" OrderNumber="1"/><CodeListItem CodedValue="1" Rank="many" OrderNumber="1"><Decode/></CodeListItem><EnumeratedItem CodedValue="x"/><ExternalCodeList Dictionary="d" href=" "/></CodeList>""",
            group: """<ItemGroupDef OID="IG" Name="g" Repeating="No"><ItemRef ItemOID="I" Mandatory="Yes" RoleCodeListOID="E"/></ItemGroupDef>""", item: """<ItemDef OID="I" Name="n" DataType="text"><CodeListRef CodeListOID="B"/></ItemDef>"""),
        ["one OID for several kinds"] = OdmText.Whole("""<CodeList OID="I" Name="c" DataType="text"><EnumeratedItem CodedValue="x"/></CodeList><MethodDef OID="F" Name="m"/><CodeList OID="CodeList.I" Name="taken" DataType="text"><EnumeratedItem CodedValue="y"/></CodeList>""",
            group: """<ItemGroupDef OID="IG" Name="g" Repeating="No"><ItemRef ItemOID="I" Mandatory="Yes" MethodOID="F" RoleCodeListOID="CodeList.I"/></ItemGroupDef>""", item: """<ItemDef OID="I" Name="n" DataType="text"><CodeListRef CodeListOID="I"/></ItemDef>"""),
        ["units, conditions, layouts"] = OdmText.Whole("""<ConditionDef OID="C" Name=""/><ImputationMethod OID="IM"> x </ImputationMethod><Presentation OID="P" xml:lang="de">p</Presentation>""",
            form: """<FormDef OID="F" Name="f" Repeating="No"><ItemGroupRef ItemGroupOID="IG" Mandatory="Yes" CollectionExceptionConditionOID="C"/><ArchiveLayout OID="A" PresentationOID="P"/><ArchiveLayout OID="A" PdfFileName="a ## b"/></FormDef>""",
            group: """<ItemGroupDef OID="IG" Name="g" Repeating="No" Role="" SASDatasetName="TOO.LONG.NAME"><ItemRef ItemOID="I" Mandatory="Yes" ImputationMethodOID="IM" MethodOID=""/></ItemGroupDef>""",
            item: """<ItemDef OID="I" Name="n" DataType="float"><ExternalQuestion Code="c"/><MeasurementUnitRef MeasurementUnitOID="MU"/><Role> r </Role><Role/></ItemDef>""", basics: """<BasicDefinitions v:b="1"><MeasurementUnit OID="MU" Name=""/><v:u/></BasicDefinitions>"""),
        ["visits"] = OdmText.Whole("""<Protocol v:p="1"><Description/><StudyEventRef StudyEventOID="A"/><StudyEventRef StudyEventOID="A" OrderNumber="1"/></Protocol><StudyEventDef OID="A" Type="Sometimes"><FormRef FormOID="F" CollectionExceptionConditionOID="C"/><FormRef FormOID="F"/></StudyEventDef><ConditionDef OID="C" Name="c"/>"""),
        ["content beyond ODM of the study"] = OdmText.File("""<Study OID="S" v:a="1" Colour="red"><GlobalVariables v:a="2"><StudyName/><StudyDescription v:a="3"> d </StudyDescription><ProtocolName/><v:g/></GlobalVariables><MetaDataVersion OID="M" Name="" v:a="4" v:b="5">"""
            + OdmText.Form + OdmText.Group + OdmText.Item + """<v:m/><Unknown/><v:n/></MetaDataVersion><v:s/></Study>"""),
        ["two versions with one attribute"] = OdmText.File(OdmText.Study(OdmText.Form + OdmText.Group + OdmText.Item).Replace("</Study>", """<MetaDataVersion OID="M2" Name="2" v:a="2"/></Study>""", StringComparison.Ordinal).Replace("OID=\"M\"", "OID=\"M\" v:a=\"1\"", StringComparison.Ordinal)),
    };

    public static TheoryData<string> Files => [.. All.Keys];

    public static string File(string name) => All[name];

    private static string Item(string item) => OdmText.Whole(item: item);
}
