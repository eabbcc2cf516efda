package dev.statewright.runtime.function;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.Locale;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Hashes of the module {@code crypto}; bytes go in and out as Base64. */
final class Digests {

    private static final Map<String, String> NAMES =
            Map.of("md5", "MD5", "sha1", "SHA-1", "sha256", "SHA-256", "sha384", "SHA-384", "sha512", "SHA-512");

    private Digests() {}

    /**
     * @param key of an HMAC; null for a plain hash
     * @return null where the algorithm is unknown
     */
    static String digest(String algorithm, String data, String key) {
        String name = NAMES.get(algorithm.toLowerCase(Locale.ROOT));
        if (name == null) {
            return null;
        }
        byte[] bytes = Base64.getDecoder().decode(data);
        try {
            byte[] result = key == null
                    ? MessageDigest.getInstance(name).digest(bytes)
                    : hmac("Hmac" + name.replace("-", ""), Base64.getDecoder().decode(key), bytes);
            return Base64.getEncoder().encodeToString(result);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] hmac(String name, byte[] key, byte[] bytes) throws GeneralSecurityException {
        Mac mac = Mac.getInstance(name);
        // a secret key may not be empty, but HMAC pads with zeros anyway
        mac.init(new SecretKeySpec(key.length == 0 ? new byte[1] : key, name));
        return mac.doFinal(bytes);
    }
}
