import Entities

/// Texts that lead nowhere when they are pasted somewhere, and that every recogniser of entities reads back.
enum Defanged {
    /// The value of an entity, made harmless: `198.51.100[.]7`, `hxxps://evil[.]example/a.b`, `a@evil[.]example`.
    ///
    /// Kinds that are no address stay as they are.
    static func text(_ entity: Entity) -> String {
        switch entity.kind {
        case .ipv4, .ipv4CIDR, .domain: dots(entity.value)
        case .ipv6: entity.value.replacing(":", with: "[:]")
        case .email: mail(entity.value)
        case .url: url(entity.value)
        case .md5, .sha1, .sha256, .cve, .mac, .device, .account, .string: entity.value
        }
    }

    /// An address that Microsoft sent as text, made harmless when it is a URL, an IP address, a domain or a mailbox.
    static func text(_ address: String) -> String {
        let kinds: [EntityKind] = [.ipv4, .ipv6, .email, .url, .domain]
        guard let kind = kinds.first(where: { Entity($0, address) != nil }) else { return address }
        return switch kind {
        case .ipv6: address.replacing(":", with: "[:]")
        case .email: mail(address)
        case .url: url(address)
        default: dots(address)
        }
    }

    private static func mail(_ address: String) -> String {
        guard let at = address.lastIndex(of: "@") else { return address }
        return address[..<at] + "@" + dots(String(address[address.index(after: at)...]))
    }

    /// Defangs the scheme and the host; the path stays as it is.
    private static func url(_ url: String) -> String {
        guard let scheme = url.firstRange(of: "://") else {
            let end = url.firstIndex { "/?#".contains($0) } ?? url.endIndex
            return dots(String(url[..<end])) + url[end...]
        }
        let rest = url[scheme.upperBound...]
        let end = rest.firstIndex { "/?#".contains($0) } ?? rest.endIndex
        let name = url[..<scheme.lowerBound].replacing("tt", with: "xx", maxReplacements: 1)
        return name + "://" + dots(String(rest[..<end])) + rest[end...]
    }

    /// Brackets the last dot: enough that nothing makes a link of it, and easy to read.
    private static func dots(_ text: String) -> String {
        guard let dot = text.lastIndex(of: ".") else { return text }
        return text[..<dot] + "[.]" + text[text.index(after: dot)...]
    }
}
