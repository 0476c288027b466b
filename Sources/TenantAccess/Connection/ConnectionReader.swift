import DefenderAPI
package import Lookup
import NetworkTransport

/// Reads ``ConnectionConfiguration`` from option values and collects what is wrong with them.
package struct ConnectionReader {
    private let values: [String: String]
    private let place: OptionPlace
    private var mistakes: [OptionMistake] = []

    /// Takes values by key; an empty text counts as not set.
    package init(_ values: [String: String], from place: OptionPlace) {
        self.values = values.filter { !$0.value.isEmpty }
        self.place = place
    }

    /// True when nothing says which tenant or app to use: the user has not begun to configure one.
    package static func isUnconfigured(_ values: [String: String]) -> Bool {
        let keys = ["tenantId", "clientId", "clientSecret", "clientSecretFile", "certificateFile"]
        return keys.allSatisfy { values[$0, default: ""].isEmpty }
    }

    /// Reads everything, and the files that are named.
    ///
    /// - Throws: `OptionMistakes` with everything that is wrong.
    package mutating func read() throws(OptionMistakes) -> ConnectionConfiguration {
        let cloud = cloud()
        let addresses = cloud.addresses
        let tenantID = tenantID()
        let clientID = required("clientId", "Set it to the application (client) id of the registered app.")
        let credential = credential()
        let settings = ConnectionSettings(
            cloud: cloud,
            tenantID: tenantID,
            clientID: clientID,
            credential: credential,
            loginURL: url("loginUrl"),
            graphURL: serviceURL("graphApiUrl", global: Cloud.global.addresses.graph, cloud: cloud),
            endpointURL: serviceURL("microsoft365ApiUrl", global: Cloud.global.addresses.endpoint, cloud: cloud),
            graphScope: values["graphScope"],
            endpointScope: values["microsoft365Scope"],
            requestTimeout: .seconds(requestTimeout())
        )
        let network = NetworkSettings(
            proxy: proxy(),
            caFile: readableFile("caFile"),
            clientCertificateFile: readableFile("clientCertificateFile")
        )
        let portal = url("portalUrl") ?? BaseURL(addresses.portal) ?? settings.graphURL
        guard mistakes.isEmpty else { throw OptionMistakes(mistakes) }
        return ConnectionConfiguration(settings: settings, portal: portal, network: network)
    }

    private mutating func report(_ key: String, _ problem: String, _ remedy: String) {
        mistakes.append(OptionMistake(key, problem, remedy: remedy))
    }

    private mutating func required(_ key: String, _ remedy: String) -> String {
        if let value = values[key] { return value }
        let setting = place.settingName(key).map { " Environment: \($0)." } ?? ""
        report(key, "It is missing.", remedy + setting)
        return ""
    }

    private mutating func cloud() -> Cloud {
        guard let name = values["cloud"] else { return .global }
        if let cloud = Cloud(name: name) { return cloud }
        let names = Cloud.allCases.map(\.rawValue).joined(separator: ", ")
        report("cloud", "There is no cloud \"\(name)\".", "Valid are: \(names).")
        return .global
    }

    private mutating func tenantID() -> String {
        let text = required("tenantId", "Set it to the directory (tenant) id, or a domain of the tenant.")
        if ["common", "organizations", "consumers"].contains(text.lowercased()) {
            report("tenantId", "\"\(text)\" stands for many tenants.", "Give the id of your own.")
        } else if !text.utf8.allSatisfy({ Self.isHostByte($0) }) {
            report("tenantId", "It is neither an id nor a domain.", "Copy it from the overview page of Entra ID.")
        }
        return text
    }

    private static func isHostByte(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "a")...UInt8(ascii: "z"): true
        case UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "-"), UInt8(ascii: "."): true
        default: false
        }
    }

    private mutating func requestTimeout() -> Int {
        let option = OptionTable.definition(of: "requestTimeout")
        let range = option?.range ?? 1...600
        let text = values["requestTimeout"] ?? option?.defaultValue ?? "30"
        if let seconds = Int(text), range.contains(seconds) { return seconds }
        report(
            "requestTimeout",
            "\"\(text)\" is not a number of seconds.",
            "Write a whole number from \(range.lowerBound) to \(range.upperBound)."
        )
        return range.lowerBound
    }

    private mutating func url(_ key: String) -> BaseURL? {
        guard let text = values[key] else { return nil }
        if let url = BaseURL(text) { return url }
        // What stands before an @ may be a password.
        let shown = text.contains("@") ? "It" : "\"\(text)\""
        report(key, "\(shown) is not a base URL.", "Write https://host, without query; http only for this machine.")
        return nil
    }

    private mutating func proxy() -> ProxyAddress? {
        guard let text = values["proxyUrl"] else { return nil }
        if let proxy = ProxyAddress(text) { return proxy }
        report(
            "proxyUrl",
            "It is not the address of a proxy.",
            "Write http://host:port, or http://user:password@host:port."
        )
        return nil
    }

    /// A base URL that equals the default of the global cloud counts as not set in another cloud, because the
    /// Polarity platform always sends every option.
    private mutating func serviceURL(_ key: String, global: String, cloud: Cloud) -> BaseURL? {
        guard let url = url(key) else { return nil }
        return cloud != .global && url == BaseURL(global) ? nil : url
    }
}

extension ConnectionReader {
    private mutating func credential() -> Credential {
        let given = ["clientSecret", "clientSecretFile", "certificateFile"].filter { values[$0] != nil }
        switch given.first {
        case "certificateFile"?: return certificate()
        case _? where given.contains("certificateFile"):
            report("certificateFile", "There is a client secret as well.", "Keep one of the two.")
            return certificate()
        case "clientSecret"?: return .secret(Secret(values["clientSecret"] ?? ""))
        case "clientSecretFile"?: return .secret(Secret(secretFromFile()))
        default:
            let input = place.secretFromInput == nil ? "" : " (- for standard input)"
            report(
                "clientSecret",
                "There is neither a secret nor a certificate.",
                "Set \(place.settingName("clientSecret") ?? "clientSecret"), clientSecretFile\(input), or certificateFile."
            )
            return .secret(Secret(""))
        }
    }

    private mutating func certificate() -> Credential {
        let key = values["certificateKeyFile"]
        if key == nil { report("certificateKeyFile", "It is missing.", "Name the PEM file of the private key.") }
        return .certificate(
            CertificateCredential(
                certificatePEM: file("certificateFile") ?? "",
                privateKeyPEM: Secret(file("certificateKeyFile") ?? "")
            )
        )
    }

    /// The first line of the file; `-` takes it from standard input.
    private mutating func secretFromFile() -> String {
        if values["clientSecretFile"] == "-", let secretFromInput = place.secretFromInput { return secretFromInput() }
        let line = file("clientSecretFile")?.split(whereSeparator: \.isNewline).first.map(String.init) ?? ""
        if line.isEmpty, mistakes.last?.key != "clientSecretFile" {
            report("clientSecretFile", "The file is empty.", "Put the secret into its first line.")
        }
        return line
    }

    /// The path of a file that can be read.
    private mutating func readableFile(_ key: String) -> String? {
        file(key) == nil ? nil : values[key]
    }

    private mutating func file(_ key: String) -> String? {
        guard let path = values[key] else { return nil }
        do throws(OptionPlace.UnreadableFile) {
            return String(decoding: try place.read(path), as: UTF8.self)
        } catch {
            report(key, "The file \(path) cannot be read: \(error.reason).", "Check its name and its permissions.")
            return nil
        }
    }
}
