import KQL

/// Taking addresses of the web and paths of files apart.
enum PathFunctions {
    static let table: [String: ScalarBody] = [
        "parse_url": { .dynamic(parseURL($0.text(0))) },
        "parse_urlquery": { .dynamic(.object([member("Query Parameters", parameters($0.text(0)))])) },
        "parse_path": { .dynamic(parsePath($0.text(0))) },
    ]

    private static func parseURL(_ text: String) -> KQLDynamic {
        var rest = text[...]
        var scheme = ""
        if let mark = rest.firstRange(of: "://") {
            scheme = String(rest[..<mark.lowerBound])
            rest = rest[mark.upperBound...]
        } else if let colon = rest.firstIndex(of: ":"), !rest[..<colon].contains("/") {
            scheme = String(rest[..<colon])
            rest = rest[rest.index(after: colon)...]
        }
        let fragment = cut(&rest, after: "#")
        let query = cut(&rest, after: "?")
        let slash = rest.firstIndex(of: "/") ?? rest.endIndex
        let path = String(rest[slash...])
        var authority = rest[..<slash]
        var user = ""
        var password = ""
        if let at = authority.lastIndex(of: "@") {
            var login = authority[..<at]
            password = cut(&login, after: ":")
            user = String(login)
            authority = authority[authority.index(after: at)...]
        }
        let (host, port) = hostAndPort(authority)
        return .object([
            member("Scheme", .string(scheme)), member("Host", .string(host)), member("Port", .string(port)),
            member("Path", .string(path)), member("Username", .string(user)), member("Password", .string(password)),
            member("Query Parameters", parameters(query)), member("Fragment", .string(fragment)),
        ])
    }

    /// The brackets of an IPv6 address stay with the host.
    private static func hostAndPort(_ authority: Substring) -> (host: String, port: String) {
        if authority.first == "[", let end = authority.firstIndex(of: "]") {
            let after = authority[authority.index(after: end)...]
            return (String(authority[...end]), after.first == ":" ? String(after.dropFirst()) : "")
        }
        var host = authority
        let port = cut(&host, after: ":")
        return (String(host), port)
    }

    private static func parameters(_ query: String) -> KQLDynamic {
        var members: [KQLDynamic.Member] = []
        for part in query.split(separator: "&") {
            var name = part
            let value = cut(&name, after: "=")
            members.append(
                member(EncodingFunctions.percentDecoded(String(name)), .string(EncodingFunctions.percentDecoded(value)))
            )
        }
        return BagFunctions.merging([members])
    }

    /// Takes away the mark and what follows it, and returns the latter.
    private static func cut(_ text: inout Substring, after mark: Character) -> String {
        guard let place = text.firstIndex(of: mark) else { return "" }
        let rest = String(text[text.index(after: place)...])
        text = text[..<place]
        return rest
    }

    private static func parsePath(_ text: String) -> KQLDynamic {
        var scheme = ""
        var rest = text[...]
        if let mark = rest.firstRange(of: "://") {
            scheme = String(rest[..<mark.lowerBound])
            rest = rest[mark.upperBound...]
        }
        var stream = ""
        // Long paths begin with `\\?\`, and then the drive.
        let drive = rest.hasPrefix(#"\\?\"#) ? 4 : 0
        if let colon = rest.lastIndex(of: ":"), rest.distance(from: rest.startIndex, to: colon) > drive + 1 {
            stream = String(rest[rest.index(after: colon)...])
            rest = rest[..<colon]
        }
        let root = rest.dropFirst(drive + 1).first == ":" ? String(rest.prefix(drive + 2)) : ""
        let isSeparator = { (character: Character) in character == "/" || character == "\\" }
        let lastMark = rest.lastIndex(where: isSeparator)
        let directory = lastMark.map { String(rest[..<$0]) } ?? ""
        let file = lastMark.map { String(rest[rest.index(after: $0)...]) } ?? String(rest)
        let folder =
            directory.lastIndex(where: isSeparator).map { String(directory[directory.index(after: $0)...]) }
            ?? directory
        let dot = file.lastIndex(of: ".")
        return .object([
            member("Scheme", .string(scheme)), member("RootPath", .string(root)),
            member("DirectoryPath", .string(directory)), member("DirectoryName", .string(folder)),
            member("Filename", .string(file)),
            member("Extension", .string(dot.map { String(file[file.index(after: $0)...]) } ?? "")),
            member("AlternateDataStreamName", .string(stream)),
        ])
    }

    private static func member(_ name: String, _ value: KQLDynamic) -> KQLDynamic.Member {
        KQLDynamic.Member(name: name, value: value)
    }
}
