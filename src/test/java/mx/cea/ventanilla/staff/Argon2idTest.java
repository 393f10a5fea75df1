package mx.cea.ventanilla.staff;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class Argon2idTest {
    private static final String SALT = "c2FsdHNhbHRzYWx0c2FsdA";
    private static final String HASH = "qqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqo";

    @Test
    void whatItMakesItWouldAccept() {
        String hash = Argon2id.hash("niño 12");

        assertThat(Argon2id.isUsable(hash)).as(hash).isTrue();
        assertThat(Argon2id.matches("niño 12", hash)).isTrue();
        assertThat(Argon2id.matches("nino 12", hash)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"m=19456,t=2,p=1", "m=47104,t=1,p=1", "m=65536,t=3,p=4"})
    void acceptsWhatIsHardEnough(String parameters) {
        assertThat(Argon2id.isUsable("$argon2id$v=19$" + parameters + "$" + SALT + "$" + HASH)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "niño 12",
                "$2b$12$abcdefghijklmnopqrstuv",
                "$argon2i$v=19$m=19456,t=2,p=1$" + SALT + "$" + HASH,
                "$argon2id$v=16$m=19456,t=2,p=1$" + SALT + "$" + HASH,
                "$argon2id$v=19$m=8,t=1,p=1$" + SALT + "$" + HASH,
                "$argon2id$v=19$m=19456,t=1,p=1$" + SALT + "$" + HASH,
                "$argon2id$v=19$m=19456,t=2,p=0$" + SALT + "$" + HASH,
                "$argon2id$v=19$m=9999999,t=2,p=1$" + SALT + "$" + HASH,
                "$argon2id$v=19$m=19456,t=999,p=1$" + SALT + "$" + HASH,
                "$argon2id$v=19$m=19456,t=2,p=1$c2FsdA$" + HASH,
                "$argon2id$v=19$m=19456,t=2,p=1$" + SALT + "$aGFzaA",
                "$argon2id$v=19$m=19456,t=2,p=1$" + SALT + "$" + HASH + "\n",
                "$argon2id$v=19$m=19456,t=2,p=1$" + SALT + "$" + HASH + "$mas"
            })
    void refusesWhatIsWeakCostlyOrNoHash(String hash) {
        assertThat(Argon2id.isUsable(hash)).isFalse();
    }
}
