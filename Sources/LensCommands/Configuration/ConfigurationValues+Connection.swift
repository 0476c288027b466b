import Lookup
import TenantAccess

extension ConfigurationValues {
    /// True when nothing says which tenant or app to use: the user has not begun to configure one.
    var isUnconfigured: Bool { ConnectionReader.isUnconfigured(texts) }

    /// How to reach the tenant.
    ///
    /// - Throws: ``ConfigurationMistakes`` with everything that is wrong.
    func connection(in context: CommandContext) throws(ConfigurationMistakes) -> ConnectionConfiguration {
        var reader = ConnectionReader(texts, from: OptionPlace(context))
        do throws(OptionMistakes) {
            return try reader.read()
        } catch {
            throw ConfigurationMistakes(list: error.list.map { mistake($0.key, $0.problem, $0.remedy) })
        }
    }
}

extension OptionPlace {
    /// The files and the standard input of a command, and variables of the environment.
    init(_ context: CommandContext) {
        self.init(
            read: { path throws(UnreadableFile) in try Self.read(path, context.files) },
            secretFromInput: { String(decoding: (try? context.input.nextLine()) ?? [], as: UTF8.self) },
            settingName: { ConfigurationValues.variable(of: $0) }
        )
    }

    /// Reads a file for an option that names it.
    static func read(_ path: String, _ files: FileAccess) throws(UnreadableFile) -> [UInt8] {
        do throws(FileAccess.Failure) {
            return try files.read(path)
        } catch {
            throw UnreadableFile(reason: error.reason)
        }
    }
}
