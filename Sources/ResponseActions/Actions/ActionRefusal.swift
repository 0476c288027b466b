/// Why something is not done, or not shown, on this side; nothing was sent.
package struct ActionRefusal: Error, Sendable, Hashable {
    /// The kind of refusal; the raw value is stable.
    package enum Code: String, Sendable, Hashable, CaseIterable {
        /// The request itself is wrong: an id, a scope, a missing part.
        case invalidRequest
        /// The option that enables the action is false.
        case notEnabled
        /// The person may look, not act.
        case roleMissing
        /// Defender knows no such device, action or file.
        case notFound
        /// The reference fits several devices, which are listed.
        case ambiguousDevice
        /// The name that was shown does not belong to the id.
        case deviceMismatch
        /// A rule of the configuration protects the device.
        case protectedDevice
        /// Microsoft or a trusted publisher signed the file; Defender would refuse.
        case trustedSigner
        /// The person has started as many within the hour as are allowed.
        case limitReached
        /// What was typed is not the device's name.
        case nameNotTyped
        /// Something needs a second confirmation that did not come.
        case notAcknowledged
        /// The comment is missing, too long, or holds control characters.
        case invalidComment
        /// No preview has this token, or another person's has.
        case unknownToken
        /// The token was used.
        case usedToken
        /// The preview is older than five minutes.
        case expiredToken
        /// Something changed on the device since the preview.
        case stateChanged
        /// The action to withdraw has ended.
        case nothingToCancel
        /// The record cannot be written, so nothing is sent.
        case recordUnavailable
    }

    /// The kind of refusal.
    package let code: Code
    /// What is wrong and what to do next; safe to show.
    package let message: String
    /// The devices that the reference fits; empty unless ``Code/ambiguousDevice``.
    package let devices: [DeviceSummary]

    /// Creates a refusal.
    package init(_ code: Code, _ message: String, devices: [DeviceSummary] = []) {
        self.code = code
        self.message = message
        self.devices = devices
    }
}
