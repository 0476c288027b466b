/// Tells files from domains.
enum FileRules {
    /// The reason why a name, whose last label is a top-level domain, is a file's; nil when it may be a domain.
    static func doubt(_ words: NameWords) -> DropReason? {
        let name = words.lower.joined(separator: ".")
        if sites.contains(name) { return nil }
        if files.contains(name) { return .fileName }
        if words.topLevel == "com" {
            return documents.contains(words.secondLevel) ? .fileName : nil
        }
        if words.topLevel == "app" {
            return words.lower.count == 2 && NameWords.isCapitalized(words.written[0]) ? .ambiguousFileName : nil
        }
        guard ambiguous.contains(words.topLevel) else { return nil }
        if words.lower.count == 2 { return .ambiguousFileName }
        let isFile =
            isExtension(words.secondLevel) || ambiguous.contains(words.secondLevel)
            || words.secondLevel.utf8.allSatisfy { $0.isDigit } || words.secondLevel == "min"
        return isFile ? .fileName : nil
    }

    /// Whether `name`, in lower case, is the extension of a file and no top-level domain.
    static func isExtension(_ name: String) -> Bool {
        extensions.contains(name) || documents.contains(name)
    }

    /// Whether the name at `range` follows a slash or a backslash that belongs to a path.
    ///
    /// Two slashes, or backslashes with nothing before them (`\\server\share`), begin a host.
    static func isInPath(_ text: Span<UInt8>, _ range: Range<Int>) -> Bool {
        switch text.at(range.lowerBound - 1) {
        case .slash: return text.at(range.lowerBound - 2) != .slash
        case .backslash:
            let floor = max(0, range.lowerBound - 8)
            let start = text.start(before: range.lowerBound, notBelow: floor) { $0 == .backslash }
            let before = text.at(start - 1)
            return before.isHostCharacter || "%:)}$*~".utf8.contains(before)
        default: return false
        }
    }

    /// Top-level domains that are extensions of files which reports name more often than hosts.
    private static let ambiguous: Set<String> = [
        "cab", "cat", "data", "docs", "inc", "java", "map", "md", "mm", "mov", "pm", "ps", "py", "rs", "sh", "so",
        "zip",
    ]

    /// Well-known hosts of two labels under ``ambiguous`` names.
    private static let sites: Set<String> = [
        "transfer.sh", "brew.sh", "bun.sh", "paste.rs", "docs.rs", "notion.so", "gencat.cat", "hackmd.md",
    ]

    /// Well-known files: programs of DOS and Windows whose extension is `.com`, a test file, sources of build tools.
    private static let files: Set<String> = [
        "chcp.com", "command.com", "configure.ac", "configure.in", "diskcomp.com", "diskcopy.com", "edit.com",
        "eicar.com", "format.com", "graftabl.com", "keyb.com", "makefile.am", "makefile.in", "mode.com", "more.com",
        "tree.com", "win.com",
    ]

    /// Extensions of documents and archives: a second one after them disguises a program.
    private static let documents: Set<String> = [
        "7z", "csv", "doc", "docm", "docx", "gif", "jpeg", "jpg", "mp3", "mp4", "odt", "pdf", "png", "ppt", "pptm",
        "pptx", "rar", "rtf", "tar", "txt", "xls", "xlsb", "xlsm", "xlsx",
    ]

    private static let extensions: Set<String> = [
        "aar", "accdb", "apk", "appx", "appxbundle", "asar", "asax", "ascx", "ashx", "asm", "asmx", "asp", "aspx",
        "avi", "bak", "bash", "bat", "bin", "blf", "bmp", "bz2", "c", "cer", "cfg", "cfm", "cgi", "chm", "class", "cmd",
        "cnf", "conf", "config", "cpl", "cpp", "crt", "cs", "csproj", "css", "ctl", "db", "db3", "deb", "dem", "der",
        "diff", "dll", "dmg", "dmp", "dot", "dotm", "drv", "dylib", "eml", "eps", "evt", "evtx", "exe", "flv", "fon",
        "go", "gz", "gzip", "h", "hlp", "hpp", "hta", "htaccess", "htm", "html", "hxx", "ico", "idx", "img", "inf",
        "ini", "ipa", "ipynb", "iso", "jar", "js", "jse", "json", "jsonl", "jsp", "jspx", "jsx", "kdbx", "key", "kql",
        "kt", "ldb", "ldf", "less", "lnk", "lock", "log", "lua", "manifest", "mdb", "mdf", "mdmp", "mht", "mhtml",
        "mjs", "mof", "msc", "msg", "msi", "msix", "msp", "mst", "mui", "ndjson", "o", "ocx", "odp", "ods", "old",
        "one", "onetoc2", "ost", "otf", "ova", "ovf", "p12", "p7b", "pak", "pcap", "pcapng", "pdb", "pem", "pfx", "php",
        "phtml", "pif", "pkg", "plist", "pol", "pot", "potm", "ppam", "ppk", "pps", "ppsm", "ppsx", "prefetch",
        "properties", "ps1", "ps1xml", "psd1", "psm1", "pst", "pub", "pyc", "pyd", "pyw", "rb", "rdp", "reg", "res",
        "rpm", "sav", "scpt", "scr", "sct", "sed", "service", "sha1", "sha256", "sldm", "sln", "sql", "sqlite", "svg",
        "swf", "swift", "swp", "sys", "tgz", "theme", "tif", "tiff", "tmp", "toml", "ts", "tsv", "tsx", "ttf", "txz",
        "url", "vb", "vba", "vbe", "vbs", "vcf", "vdi", "vhd", "vhdx", "vmdk", "vmem", "vmx", "vsdx", "vsix", "war",
        "wasm", "wav", "webm", "webp", "wim", "wmf", "wmv", "woff", "woff2", "wsf", "wsh", "xaml", "xap", "xhtml",
        "xlam", "xll", "xlsb", "xlt", "xltm", "xml", "xpi", "xps", "xsd", "xsl", "xslt", "xz", "yaml", "yar", "yara",
        "yml", "zst",
    ]
}
