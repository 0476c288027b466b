import LensServer
import Lookup

/// Reads ``ServerSettings`` from option values and collects what is wrong with them.
struct ServerReader {
    private let values: ConfigurationValues
    private let context: CommandContext
    private var mistakes: [ConfigurationMistake] = []
    /// What is allowed but unwise, such as a token file that everyone on the machine can read.
    private(set) var warnings: [ConfigurationMistake] = []

    init(_ values: ConfigurationValues, in context: CommandContext) {
        self.values = values
        self.context = context
    }

    /// Reads the settings, and the token files once.
    ///
    /// - Throws: ``ConfigurationMistakes`` with everything that is wrong.
    mutating func read() throws(ConfigurationMistakes) -> ServerSettings {
        var settings = ServerSettings()
        settings.host = host()
        settings.port = port(default: settings.port)
        settings.publicNames = publicNames()
        settings.tls = tls()
        settings.isBehindProxy = behindProxy()
        var tokens = AccessTokenReader(values, in: context)
        settings.accessTokens = tokens.read()
        mistakes += tokens.mistakes
        warnings += tokens.warnings
        guard mistakes.isEmpty else { throw ConfigurationMistakes(list: mistakes) }
        return settings
    }

    private mutating func report(_ key: String, _ problem: String, _ remedy: String) {
        mistakes.append(values.mistake(key, problem, remedy))
    }

    private mutating func host() -> String {
        let host = values["listenHost"] ?? "127.0.0.1"
        if Self.isAddress(host) { return host }
        report("listenHost", "\"\(host)\" is neither a name nor an address.", "Write it without scheme and port.")
        return host
    }

    private mutating func port(default standard: Int) -> Int {
        guard let text = values["listenPort"] else { return standard }
        if let port = Int(text), (0...65_535).contains(port) { return port }
        report("listenPort", "\"\(text)\" is not a port.", "Write a whole number from 0 to 65535.")
        return standard
    }

    private mutating func publicNames() -> [String] {
        let names = (values["publicNames"] ?? "").split(separator: ",").map { $0.filter { $0 != " " } }
        for name in names where !Self.isAddress(name) {
            report("publicNames", "\"\(name)\" is not the name of a host.", "Write it without scheme, port and path.")
        }
        return names
    }

    private mutating func behindProxy() -> Bool {
        switch values["behindProxy"]?.lowercased() {
        case nil, "false": return false
        case "true": return true
        case let text?:
            report("behindProxy", "\"\(text)\" is neither true nor false.", "Write true or false.")
            return false
        }
    }

    private mutating func tls() -> ServerSettings.TLSFiles? {
        let keys = ["tlsCertificateFile", "tlsKeyFile"]
        let paths = keys.compactMap { values[$0] }
        if paths.count == 1, let missing = keys.first(where: { values[$0] == nil }) {
            report(missing, "It is missing.", "TLS needs the certificate and its key, each in a PEM file.")
        }
        for key in keys {
            guard let path = values[key] else { continue }
            do throws(FileAccess.Failure) {
                _ = try context.files.read(path)
            } catch {
                report(key, "The file \(path) cannot be read: \(error.reason).", "Check its name and its permissions.")
            }
        }
        return paths.count == 2 ? ServerSettings.TLSFiles(certificate: paths[0], key: paths[1]) : nil
    }

    /// True for letters, digits and what else stands in host names and addresses.
    private static func isAddress(_ text: String) -> Bool {
        let isIPv6 = text.count(where: { $0 == ":" }) > 1
        return !text.isEmpty && text.count <= 253
            && text.allSatisfy {
                $0.isASCII && ($0.isLetter || $0.isNumber || "-._".contains($0) || (isIPv6 && $0 == ":"))
            }
    }
}
