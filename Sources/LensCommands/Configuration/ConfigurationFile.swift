import Configuration
import Lookup
import Synchronization

/// The configuration file: where it is looked for, and its keys and values.
struct ConfigurationFile: Sendable {
    /// Path as found, for messages.
    let path: String
    /// Every key that the file sets, sorted; a nested one with dots.
    let keys: [String]
    /// What is wrong with entries that are objects.
    let mistakes: [ConfigurationMistake]
    private let snapshot: any ConfigSnapshot

    /// The file that `--config` names, else the first of the usual ones that exists, else nil.
    ///
    /// - Throws: ``CommandFailure`` when the file cannot be read or is not flat YAML or JSON.
    static func find(_ named: String?, in context: CommandContext) throws(CommandFailure) -> ConfigurationFile? {
        for path in named.map({ [$0] }) ?? usualPaths(context.environment) {
            do throws(FileAccess.Failure) {
                return try ConfigurationFile(path: path, bytes: try context.files.read(path))
            } catch  where error.isMissing && named == nil {
                continue
            } catch {
                throw Self.failure(path, error.reason)
            }
        }
        return nil
    }

    private init(path: String, bytes: [UInt8]) throws(FileAccess.Failure) {
        let keys = KeyRecorder()
        self.path = path
        do {
            let isJSON = path.hasSuffix(".json")
            let flat = try FlatDocument(bytes, isJSON: isJSON)
            mistakes = flat.problems.map {
                ConfigurationMistake(
                    key: FlatDocument.key,
                    origin: path,
                    problem: $0,
                    remedy: "An entry has name, role and tokenFile."
                )
            }
            snapshot = try Self.snapshot(of: flat.bytes, isJSON: isJSON, keys: keys)
        } catch {
            // The rest of a parser's message quotes the file, which may hold a secret.
            let place = "\(error)".split(separator: "\n").first.map(String.init) ?? ""
            throw FileAccess.Failure(
                reason: path.hasSuffix(".json") ? "it is not a JSON object" : "it is not YAML: \(place)"
            )
        }
        self.keys = keys.sorted
    }

    private static func snapshot(of bytes: [UInt8], isJSON: Bool, keys: KeyRecorder) throws -> any ConfigSnapshot {
        let name = "file"
        // Proof for both `unsafe`: the span is of `bytes`, which outlives the call, and the snapshots copy what they keep.
        if isJSON {
            let options = JSONSnapshot.ParsingOptions(secretsSpecifier: .dynamic { key, _ in keys.record(key) })
            return unsafe try JSONSnapshot(data: bytes.span.bytes, providerName: name, parsingOptions: options)
        }
        guard bytes.contains(where: { $0 > 0x20 }) else { return InMemoryProvider(values: [:]).snapshot() }
        let options = YAMLSnapshot.ParsingOptions(secretsSpecifier: .dynamic { key, _ in keys.record(key) })
        return unsafe try YAMLSnapshot(data: bytes.span.bytes, providerName: name, parsingOptions: options)
    }

    /// The value of an option as text, a list as its elements between commas; nil when the file does not set it.
    ///
    /// - Throws: When the value is of another type than the option.
    func value(of option: OptionDefinition) throws -> String? {
        let key = AbsoluteConfigKey([option.key])
        if let value = try? snapshot.value(forKey: key, type: .string).value, case .string(let text) = value.content {
            return text
        }
        let type: ConfigType =
            switch option.kind {
            case .boolean: .bool
            case .number: .int
            case .list: .stringArray
            case .text, .password, .choice, .file, .url: .string
            }
        return try snapshot.value(forKey: key, type: type).value.flatMap { Self.text(of: $0.content) }
    }

    private static func text(of content: ConfigContent) -> String? {
        switch content {
        case .string(let text): text
        case .bool(let value): value ? "true" : "false"
        case .int(let value): String(value)
        case .stringArray(let elements): elements.joined(separator: ",")
        case .double, .bytes, .intArray, .doubleArray, .boolArray, .byteChunkArray: nil
        }
    }

    private static func usualPaths(_ environment: [String: String]) -> [String] {
        let named = environment["XDG_CONFIG_HOME"].flatMap { $0.isEmpty ? nil : $0 }
        let home = named ?? environment["HOME"].map { $0 + "/.config" }
        return ["./defender-lens.yaml"] + (home.map { [$0 + "/defender-lens/config.yaml"] } ?? [])
    }

    private static func failure(_ path: String, _ reason: String) -> CommandFailure {
        CommandFailure("cannot use the configuration file \(path): \(reason)", status: .configuration)
    }
}

/// Learns a file's keys while it is parsed: the library asks of each key whether its value is secret.
private final class KeyRecorder: Sendable {
    private let keys = Mutex<Set<String>>([])

    var sorted: [String] { keys.withLock { $0.sorted() } }

    /// Notes a key; says that its value is secret, so that the library never prints any.
    func record(_ key: String) -> Bool {
        keys.withLock { _ = $0.insert(key) }
        return true
    }
}
