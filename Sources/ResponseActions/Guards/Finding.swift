/// Something about an action that a person has to know, or to acknowledge.
package struct Finding: Sendable, Hashable {
    /// What it is about; the raw value is stable.
    package enum Code: String, Sendable, Hashable, CaseIterable {
        /// The device is a server.
        case server
        /// The device's platform is not known, so it may be a server.
        case platformUnknown
        /// A rule of the configuration asks for care.
        case carefulDevice
        /// Whether the device is isolated is not known.
        case isolationUnknown
        /// An earlier action on the device has no known outcome.
        case unsettledAction
        /// Who signed the file is not known.
        case signerUnknown
        /// The file was not seen on this device.
        case fileNotSeen
        /// A trusted publisher other than Microsoft signed the file.
        case signedFile
        /// The opposite action has not ended: which of the two ends last decides.
        case oppositeRunning
        /// The device has not reported for more than a week.
        case notSeenLately
        /// The device is not onboarded, or not active: the action will wait until it is.
        case notReachable
    }

    /// What it is about.
    package let code: Code
    /// One sentence.
    package let sentence: String

    /// Creates a finding.
    package init(_ code: Code, _ sentence: String) {
        self.code = code
        self.sentence = sentence
    }
}
