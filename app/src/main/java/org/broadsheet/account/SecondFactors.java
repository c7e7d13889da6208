package org.broadsheet.account;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalLong;
import java.util.random.RandomGenerator;
import org.broadsheet.database.Database;
import org.broadsheet.kernel.Fault;
import org.broadsheet.kernel.Ids;
import org.broadsheet.kernel.Seal;
import org.broadsheet.kernel.Secret;
import org.broadsheet.log.Actor;
import org.broadsheet.log.Log;
import org.broadsheet.log.Transaction;

/**
 * Second factors: codes by the clock ({@link Totp}), and ten recovery codes for the day the phone is lost. The secret is kept
 * sealed, the recovery codes (59 random bits each) as hashes. No code works twice, not even within its time. Safe for any thread.
 */
public final class SecondFactors {
    static final int RECOVERY_CODES = 10;

    private static final int RECOVERY_GROUPS = 3;
    private static final int RECOVERY_GROUP_LENGTH = 4;
    /** Without letters and digits that look alike. */
    private static final String RECOVERY_ALPHABET = "abcdefghjkmnpqrstuvwxyz23456789";
    private static final int CODE_LENGTH_MAX = 40;

    private final Log log;
    private final Database database;
    private final Seal seal;
    private final Clock clock;
    private final RandomGenerator random;
    private final FactorStore store = new FactorStore();

    /** @param random unforeseeable: a {@code SecureRandom} outside of tests */
    public SecondFactors(Log log, Database database, Seal seal, Clock clock, RandomGenerator random) {
        this.log = log;
        this.database = database;
        this.seal = seal;
        this.clock = clock;
        this.random = random;
    }

    /** Whether somebody has one, and how many recovery codes are left. */
    public record State(boolean isOn, int codesLeft) {}

    public State state(Account account) {
        return database.read(sql -> new State(
                !store.of(sql, account.id()).sealed().isEmpty(), store.codesLeft(sql, account.id())));
    }

    /**
     * What an authenticator has to be told: the secret in base32, and the same as an address for a QR code.
     *
     * @param address an {@code otpauth} address, as the Key Uri Format of Google Authenticator describes it
     */
    public record Offer(String secret, String address) {
        /** Without the secret. */
        @Override
        public String toString() {
            return "Offer[…]";
        }
    }

    /** Begins: the offer stands until it is confirmed or another begins. Asking again gives the same one. */
    public Offer offer(Account account, String paper) {
        var kept = database.read(sql -> store.of(sql, account.id()));
        byte[] secret = kept.sealedNew().isEmpty()
                ? newSecret(account)
                : seal.open(kept.sealedNew(), whose(account.id())).orElseGet(() -> newSecret(account));
        String text = Totp.base32(secret);
        String issuer = encoded(paper);
        return new Offer(
                text,
                "otpauth://totp/" + issuer + ":" + encoded(account.email()) + "?secret=" + text + "&issuer=" + issuer
                        + "&algorithm=SHA1&digits=6&period=30");
    }

    private byte[] newSecret(Account account) {
        byte[] secret = Totp.makeSecret(random);
        String sealed = seal.close(secret, whose(account.id()));
        database.write(sql -> {
            store.setNew(sql, account.id(), sealed);
            return true;
        });
        return secret;
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    /**
     * Ends what {@link #offer} began, with a code that shows that the authenticator has it. Gives the recovery codes, which nobody
     * can read again.
     *
     * @throws Fault {@code second-factor-code}
     */
    public List<String> confirm(Account account, String code, Actor by) {
        var kept = database.read(sql -> store.of(sql, account.id()));
        OptionalLong step = kept.sealedNew().isEmpty() ? OptionalLong.empty() : stepOf(account.id(), kept.sealedNew(), code);
        var codes = newCodes();
        log.write(t -> {
            if (step.isEmpty() || !store.confirm(t.sql(), account.id(), kept.sealedNew(), step.getAsLong())) {
                throw wrong();
            }
            store.replaceCodes(t.sql(), account.id(), hashes(account.id(), codes));
            return t.append(new AccountEntry.SecondFactorSet(account.id()), by);
        });
        return codes;
    }

    /** Ten new recovery codes; those before are worth nothing from now on. */
    public List<String> renewCodes(Account account, Actor by) {
        var codes = newCodes();
        log.write(t -> {
            if (store.of(t.sql(), account.id()).sealed().isEmpty()) {
                throw wrong();
            }
            store.replaceCodes(t.sql(), account.id(), hashes(account.id(), codes));
            return t.append(new AccountEntry.RecoveryCodesMade(account.id()), by);
        });
        return codes;
    }

    /** Takes the second factor away, e.g. after the phone was lost. */
    public void remove(long account, Actor by) {
        log.write(t -> {
            store.remove(t.sql(), account);
            return t.append(new AccountEntry.SecondFactorRemoved(account), by);
        });
    }

    /** Whether a code is right and was not used before; it is used by this. A recovery code is noted in the log. */
    boolean use(Transaction t, long account, String code, Actor by) {
        String sealed = store.of(t.sql(), account).sealed();
        if (code.length() > CODE_LENGTH_MAX || sealed.isEmpty()) {
            return false;
        }
        OptionalLong step = stepOf(account, sealed, code);
        if (step.isPresent()) {
            return store.useStep(t.sql(), account, step.getAsLong());
        }
        boolean isRecovery = store.useCode(t.sql(), account, hash(account, code), t.now());
        if (isRecovery) {
            t.append(new AccountEntry.RecoveryCodeUsed(account), by);
        }
        return isRecovery;
    }

    private OptionalLong stepOf(long account, String sealed, String code) {
        return seal.open(sealed, whose(account))
                .map(secret -> Totp.stepOf(secret, code, clock.instant()))
                .orElse(OptionalLong.empty());
    }

    private List<String> newCodes() {
        var codes = new ArrayList<String>();
        for (int i = 0; i < RECOVERY_CODES; i++) {
            var code = new StringBuilder();
            for (int j = 0; j < RECOVERY_GROUPS * RECOVERY_GROUP_LENGTH; j++) {
                code.append(j > 0 && j % RECOVERY_GROUP_LENGTH == 0 ? "-" : "")
                        .append(RECOVERY_ALPHABET.charAt(random.nextInt(RECOVERY_ALPHABET.length())));
            }
            codes.add(code.toString());
        }
        return List.copyOf(codes);
    }

    private static List<String> hashes(long account, List<String> codes) {
        return codes.stream().map(code -> hash(account, code)).toList();
    }

    /** However it was typed. */
    private static String hash(long account, String code) {
        String plain = code.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "");
        return new Secret(Ids.text(account) + " " + plain).hash();
    }

    private static String whose(long account) {
        return "totp " + Ids.text(account);
    }

    private static Fault wrong() {
        return new Fault(
                "second-factor-code", Fault.Kind.USER, "this code is not right, or was used before: wait for the next one");
    }
}
