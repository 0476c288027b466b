import KQL

/// `parse_user_agent(text, what)`: browser, system and device by the marks that the common ones leave.
enum UserAgentFunctions {
    static let table: [String: ScalarBody] = ["parse_user_agent": parse]

    /// Marks of browsers in front of a version, from the telling to the general, and the family that each stands for.
    private static let browsers = marks(
        """
        AdobeAIR/ AdobeAIR|Edg/ Edge|EdgA/ Edge Mobile|EdgiOS/ Edge Mobile|Edge/ Edge|OPR/ Opera|Opera/ Opera|\
        SamsungBrowser/ Samsung Internet|CriOS/ Chrome Mobile iOS|FxiOS/ Firefox iOS|Firefox/ Firefox|Trident/7 IE|\
        MSIE  IE|HeadlessChrome/ HeadlessChrome|Chrome/ Chrome|Version/ Safari|curl/ curl|Wget/ Wget|\
        python-requests/ Python Requests|Go-http-client/ Go-http-client|PostmanRuntime/ PostmanRuntime|axios/ axios
        """
    )

    /// Marks of operating systems.
    private static let systems = marks(
        """
        Windows Phone  Windows Phone|Windows NT  Windows|iPhone OS  iOS|CPU OS  iOS|Mac OS X  Mac OS X|Android  Android|\
        CrOS x86_64  Chrome OS|SymbianOS/ Symbian OS|Ubuntu/ Ubuntu|Ubuntu Ubuntu|Linux Linux
        """
    )

    private static let windows: [String: String] = [
        "10.0": "10", "6.3": "8.1", "6.2": "8", "6.1": "7", "6.0": "Vista", "5.2": "XP", "5.1": "XP",
    ]

    private static func marks(_ rows: String) -> [(mark: String, family: String)] {
        rows.split(separator: "|").map { row in
            let isSpaced = row.firstRange(of: "  ")
            guard let border = isSpaced ?? row.firstRange(of: " ") else { return (String(row), String(row)) }
            let mark = String(row[..<border.lowerBound]) + (isSpaced == nil ? "" : " ")
            return (mark, String(row[border.upperBound...]))
        }
    }

    private static func parse(_ arguments: Arguments) -> KQLValue {
        let text = arguments.text(0)
        let wanted = Membership.members([arguments[1]]).map { $0.text.lowercased() }
        var members: [KQLDynamic.Member] = []
        if wanted.contains("browser") { members.append(.init(name: "Browser", value: browser(text))) }
        if wanted.contains("os") { members.append(.init(name: "OperatingSystem", value: system(text))) }
        if wanted.contains("device") { members.append(.init(name: "Device", value: device(text))) }
        return .dynamic(.object(members))
    }

    private static func browser(_ text: String) -> KQLDynamic {
        guard let found = browsers.first(where: { text.contains($0.mark) }) else { return bag("Other", [], false) }
        let version = found.mark.hasPrefix("Trident") ? ["11", "0"] : version(in: text, after: found.mark)
        return bag(found.family, version, false)
    }

    private static func system(_ text: String) -> KQLDynamic {
        guard let found = systems.first(where: { text.contains($0.mark) }) else { return bag("Other", [], true) }
        var version = version(in: text, after: found.mark)
        if found.mark == "Windows NT " {
            version =
                windows[version.prefix(2).joined(separator: ".")].map {
                    $0.split(separator: ".").map(String.init)
                } ?? version
        }
        return bag(found.family, version, true)
    }

    private static func device(_ text: String) -> KQLDynamic {
        let apple = ["iPhone", "iPad", "iPod"].first { text.contains($0) }
        let family = apple ?? (text.contains("Macintosh") ? "Mac" : "Other")
        return .object([
            .init(name: "Family", value: .string(family)),
            .init(name: "Brand", value: .string(family == "Other" ? "" : "Apple")),
            .init(name: "Model", value: .string(family == "Other" ? "" : family)),
        ])
    }

    private static func version(in text: String, after mark: String) -> [String] {
        guard let place = text.firstRange(of: mark) else { return [] }
        let number = text[place.upperBound...].prefix { $0.isNumber || $0 == "." || $0 == "_" }
        return number.split { $0 == "." || $0 == "_" }.map(String.init)
    }

    private static func bag(_ family: String, _ version: [String], _ isSystem: Bool) -> KQLDynamic {
        let names = ["MajorVersion", "MinorVersion", "Patch"] + (isSystem ? ["PatchMinor"] : [])
        let parts = names.enumerated().map { index, name in
            KQLDynamic.Member(name: name, value: .string(index < version.count ? version[index] : ""))
        }
        return .object([.init(name: "Family", value: .string(family))] + parts)
    }
}
