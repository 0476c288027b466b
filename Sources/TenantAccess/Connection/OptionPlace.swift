/// Where option values come from: files that they name, and how a person sets them.
package struct OptionPlace: Sendable {
    /// Why a file cannot be read, as a clause: `no such file`.
    package struct UnreadableFile: Error, Sendable {
        /// The clause.
        package var reason: String

        /// Creates a reason.
        package init(reason: String) {
            self.reason = reason
        }
    }

    /// Reads a whole file.
    package var read: @Sendable (_ path: String) throws(UnreadableFile) -> [UInt8]
    /// Reads the secret for which `clientSecretFile` is `-`; nil where standard input means something else.
    package var secretFromInput: (@Sendable () -> String)?
    /// What a person calls the setting of a key, where that is not the key itself: the name of a variable.
    package var settingName: @Sendable (_ key: String) -> String?

    /// Names a place.
    package init(
        read: @escaping @Sendable (_ path: String) throws(UnreadableFile) -> [UInt8],
        secretFromInput: (@Sendable () -> String)? = nil,
        settingName: @escaping @Sendable (_ key: String) -> String? = { _ in nil }
    ) {
        self.read = read
        self.secretFromInput = secretFromInput
        self.settingName = settingName
    }
}
