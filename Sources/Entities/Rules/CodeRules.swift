/// Tells the members of programs from domains.
///
/// Many top-level domains are words that programs use (`name`, `id`, `open`, `next`); none of the rules touches a name
/// under an unmistakable one (`TopLevelDomains.unmistakable`), apart from the `Net` and `Int` of type names.
enum CodeRules {
    /// Looks for the marks of a program.
    ///
    /// - Parameters:
    ///   - words: The name, which stands at `range` of `text`.
    ///   - text: The text around it, which shows whether it is called, assigned or a variable.
    ///   - range: Where it stands.
    /// - Returns: Why the name is a member of a program or a missing space; nil when it may be a domain.
    static func doubt(_ words: NameWords, _ text: Span<UInt8>, _ range: Range<Int>) -> DropReason? {
        if let reason = capitalDoubt(words) { return reason }
        guard !TopLevelDomains.unmistakable.contains(words.topLevel) else { return nil }
        let next = text.at(range.upperBound)
        let isCalled = next == .openParenthesis && ")'\"".utf8.contains(text.at(range.upperBound + 1))
        if isCalled || text.at(range.lowerBound - 1) == 0x24 { return .codeIdentifier }
        let isUsed = next == .openParenthesis || next == .equals || next == .openBracket
        let isMember =
            members.contains(words.topLevel)
            && (isUsed || objects.contains(words.lower[0]) || NameWords.hasHump(words.written[0]))
        return isMember ? .codeIdentifier : nil
    }

    /// A last label with other capitals than the rest is not how anybody writes a domain, `Evil.Com` excepted.
    private static func capitalDoubt(_ words: NameWords) -> DropReason? {
        let last = words.writtenTopLevel
        let previous = words.written[words.written.count - 2]
        if NameWords.isCapitalized(last), !["com", "org", "edu", "gov"].contains(words.topLevel) {
            return NameWords.isCapitalized(previous) || NameWords.hasHump(previous)
                ? .codeIdentifier : .sentenceBoundary
        }
        let isMixed = NameWords.isUppercase(last) && previous.utf8.contains { $0.isLowercase }
        return isMixed && !TopLevelDomains.unmistakable.contains(words.topLevel) ? .codeIdentifier : nil
    }

    /// Top-level domains that are common names of members.
    private static let members: Set<String> = [
        "actor", "android", "app", "author", "bar", "call", "case", "channel", "city", "click", "codes", "compare",
        "contact", "country", "data", "date", "day", "delivery", "direct", "directory", "domains", "drive", "email",
        "events", "exchange", "fail", "fast", "final", "fire", "foo", "free", "game", "global", "group", "help", "here",
        "host", "id", "in", "is", "join", "like", "link", "links", "live", "locker", "map", "media", "menu", "mobile",
        "name", "network", "new", "next", "now", "off", "office", "open", "phone", "photo", "pics", "ping", "place",
        "play", "plus", "post", "press", "prime", "prof", "properties", "property", "read", "report", "rest", "review",
        "run", "safe", "sale", "save", "search", "secure", "security", "seek", "select", "services", "shell", "show",
        "site", "software", "space", "spot", "storage", "store", "stream", "style", "support", "systems", "target",
        "team", "tips", "to", "today", "tools", "total", "trade", "trust", "video", "watch", "windows", "work", "works",
        "zero", "zone",
    ]

    /// First words of dotted names in programs, packages and log schemas.
    private static let objects: Set<String> = [
        "account", "action", "agent", "alert", "android", "androidx", "api", "app", "arg", "args", "array", "attr",
        "attrs", "axios", "bar", "base", "body", "browser", "btn", "button", "child", "class", "client", "cloud", "cmd",
        "col", "com", "component", "config", "conn", "console", "container", "context", "core", "ctx", "cursor", "data",
        "db", "destination", "device", "df", "dns", "doc", "document", "e", "edu", "el", "elem", "element", "email",
        "entity", "entry", "env", "err", "error", "ev", "event", "events", "evt", "ex", "f", "field", "file", "flow",
        "fn", "foo", "form", "frame", "func", "group", "handler", "hash", "host", "http", "i", "img", "in", "input",
        "instance", "io", "it", "item", "items", "j", "java", "javax", "job", "json", "k", "key", "list", "location",
        "log", "logger", "map", "math", "message", "meta", "metadata", "model", "module", "msg", "my", "net", "network",
        "next", "node", "o", "obj", "object", "observer", "op", "options", "opts", "org", "organization", "os", "out",
        "p", "package", "page", "param", "params", "parent", "path", "pe", "pod", "prev", "process", "prop", "props",
        "proto", "ptr", "query", "record", "ref", "registry", "rel", "related", "req", "request", "requests", "res",
        "resp", "response", "result", "role", "root", "row", "rule", "s", "schema", "scope", "self", "server",
        "service", "session", "settings", "socket", "source", "src", "state", "std", "store", "str", "stream", "string",
        "super", "sys", "system", "t", "table", "tag", "target", "task", "temp", "test", "text", "this", "threat",
        "tls", "tmp", "token", "type", "uri", "url", "user", "util", "utils", "val", "value", "view", "vulnerability",
        "window", "winlog", "winsock", "worker", "x", "xhr", "y", "z",
    ]
}
