package org.osfworkbench.sandbox.faults;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * Switches that make the sandbox misbehave (osf-api.md section 8, row 19, and the points after the table). All are off at
 * the start. Thread-safe; a switch takes effect with the next request.
 */
public final class Faults {

	private final Script script = new Script();
	private Meddler meddler = Meddler.NONE;
	private boolean racesMakeVersions;
	private Duration delay = Duration.ZERO;
	private long cutAfter = -1;
	private int refuseWrites;
	private boolean offline;
	private boolean wrongHashes;
	private boolean maintenance;
	private boolean quotaExceeded;
	private boolean unstablePages;
	private boolean tokensRevoked;
	private boolean slowMoves;
	private Duration movesTake = Duration.ZERO;
	private long cutUploads = -1;
	private long cutAnswers = -1;
	private boolean wrongBytes;
	private boolean unsortedPages;
	private boolean extraMembers;
	private String announcement = ""; //$NON-NLS-1$
	private String secondFactor = ""; //$NON-NLS-1$
	private Optional<Duration> tokenLifetime = Optional.empty();
	private List<Limit> limits = List.of();

	/** Waits that long before each answer; zero switches it off. */
	public synchronized void delay(Duration time) {
		delay = time;
	}

	/** The waiting time before each answer. */
	public synchronized Duration delay() {
		return delay;
	}

	/** Drops every connection without an answer. */
	public synchronized void offline(boolean on) {
		offline = on;
	}

	/** Says whether connections are dropped. */
	public synchronized boolean offline() {
		return offline;
	}

	/** Breaks the connection after that many bytes of every downloaded body; a negative number switches it off. */
	public synchronized void cutDownloadsAfter(long bytes) {
		cutAfter = bytes;
	}

	/** After how many bytes downloads break, or a negative number for never. */
	public synchronized long cutDownloadsAfter() {
		return cutAfter;
	}

	/** Tells wrong hashes in the answers to uploads. */
	public synchronized void wrongHashes(boolean on) {
		wrongHashes = on;
	}

	/** Says whether upload answers carry wrong hashes. */
	public synchronized boolean wrongHashes() {
		return wrongHashes;
	}

	/** Answers every API call like planned maintenance (osf-api.md 6.4). */
	public synchronized void maintenance(boolean on) {
		maintenance = on;
	}

	/** Says whether maintenance is on. */
	public synchronized boolean maintenance() {
		return maintenance;
	}

	/** Refuses every change on the API and WaterButler with that status, as in the phase-out (section 0); 0 is off. */
	public synchronized void refuseWrites(int status) {
		refuseWrites = status;
	}

	/** The status for every change, or 0. */
	public synchronized int refuseWrites() {
		return refuseWrites;
	}

	/** Answers every upload with 507 after its whole body was read (osf-api.md 5.10). */
	public synchronized void quotaExceeded(boolean on) {
		quotaExceeded = on;
	}

	/** Says whether uploads exceed the quota. */
	public synchronized boolean quotaExceeded() {
		return quotaExceeded;
	}

	/** Repeats the last entry of a page as the first of the next, as a list that changes while it is read. */
	public synchronized void unstablePages(boolean on) {
		unstablePages = on;
	}

	/** Says whether pages overlap. */
	public synchronized boolean unstablePages() {
		return unstablePages;
	}

	/** Treats every bearer token as revoked while on. */
	public synchronized void revokeTokens(boolean on) {
		tokensRevoked = on;
	}

	/** Says whether tokens count as revoked. */
	public synchronized boolean revokeTokens() {
		return tokensRevoked;
	}

	/** Answers moves and copies with 202 and an empty body (osf-api.md 5.8); the work is done before. */
	public void slowMoves(boolean on) {
		slowMoves(on, Duration.ZERO);
	}

	/** The same with the work done that long after the answer, or before it for zero. */
	public synchronized void slowMoves(boolean on, Duration after) {
		slowMoves = on;
		movesTake = after;
	}

	/** Says whether moves answer 202. */
	public synchronized boolean slowMoves() {
		return slowMoves;
	}

	/** How long after its answer a slow move is done. */
	public synchronized Duration movesTake() {
		return movesTake;
	}

	/** Breaks the connection after that many bytes of every body that is sent to the sandbox; a negative number switches it off. */
	public synchronized void cutUploadsAfter(long bytes) {
		cutUploads = bytes;
	}

	/** After how many bytes uploads break, or a negative number for never. */
	public synchronized long cutUploadsAfter() {
		return cutUploads;
	}

	/** Breaks the connection after that many bytes of every JSON answer; a negative number switches it off. */
	public synchronized void cutAnswersAfter(long bytes) {
		cutAnswers = bytes;
	}

	/** After how many bytes JSON answers break, or a negative number for never. */
	public synchronized long cutAnswersAfter() {
		return cutAnswers;
	}

	/** Changes the first byte of every download. */
	public synchronized void wrongBytes(boolean on) {
		wrongBytes = on;
	}

	/** Says whether downloads are changed. */
	public synchronized boolean wrongBytes() {
		return wrongBytes;
	}

	/** Lists in an order that is none, but the same for every page. */
	public synchronized void unsortedPages(boolean on) {
		unsortedPages = on;
	}

	/** Says whether lists have no order. */
	public synchronized boolean unsortedPages() {
		return unsortedPages;
	}

	/** Adds a member nobody knows to every object of every JSON answer. */
	public synchronized void extraMembers(boolean on) {
		extraMembers = on;
	}

	/** Says whether there are unknown members. */
	public synchronized boolean extraMembers() {
		return extraMembers;
	}

	/** Announces maintenance in {@code /v2/status/} (osf-api.md 6.4); an empty text takes it back. */
	public synchronized void announce(String message) {
		announcement = message;
	}

	/** The announcement, or an empty text. */
	public synchronized String announcement() {
		return announcement;
	}

	/** Asks for that code with every password, whatever the user has; an empty text switches it off. */
	public synchronized void secondFactor(String code) {
		secondFactor = code;
	}

	/** The code that is asked for, if it is not the user's own. */
	public synchronized Optional<String> secondFactor() {
		return secondFactor.isEmpty() ? Optional.empty() : Optional.of(secondFactor);
	}

	/** How long access tokens of applications work that are given from now on; an hour if never called. */
	public synchronized void tokenLifetime(Duration time) {
		tokenLifetime = Optional.of(time);
	}

	/** How long access tokens work, if not an hour. */
	public synchronized Optional<Duration> tokenLifetime() {
		return tokenLifetime;
	}

	/** Refuses requests beyond these limits; none means no limits. */
	public synchronized void limits(List<Limit> all) {
		limits = List.copyOf(all);
	}

	/** The limits. */
	public synchronized List<Limit> limits() {
		return limits;
	}

	/** Answers the next requests with that status, in the form the addressed service uses. */
	public void storm(int status, int requests) {
		storm(Target.ANY, status, requests);
	}

	/** The same for one part of the sandbox; requests to other parts do not count. */
	public void storm(Target target, int status, int requests) {
		script.add(new Scripted(target, Scripted.Kind.STATUS, status, Duration.ZERO), requests);
	}

	/** Answers the next requests with a JSON 429 and {@code Retry-After} in whole seconds. */
	public void throttle(int requests, Duration retryAfter) {
		throttle(Target.ANY, requests, retryAfter);
	}

	/** The same for one part of the sandbox. */
	public void throttle(Target target, int requests, Duration retryAfter) {
		script.add(new Scripted(target, Scripted.Kind.THROTTLE, 429, retryAfter), requests);
	}

	/** Answers the next requests with the load balancer's HTML 429 without {@code Retry-After}. */
	public void balancer(int requests) {
		script.add(new Scripted(Target.ANY, Scripted.Kind.BALANCER, 429, Duration.ZERO), requests);
	}

	/** Answers the next requests with an HTML page and status 200. */
	public void html(Target target, int requests) {
		html(target, 200, requests);
	}

	/** The same with another status. */
	public void html(Target target, int status, int requests) {
		script.add(new Scripted(target, Scripted.Kind.HTML, status, Duration.ZERO), requests);
	}

	/** Asks somebody about each request from now on, until {@link #reset()}. */
	public synchronized void meddle(Meddler newMeddler) {
		meddler = newMeddler;
	}

	/** Who is asked about each request. */
	public synchronized Meddler meddler() {
		return meddler;
	}

	/**
	 * Lets the loser of a race for a name become the next version of the winner's file, answered with 200 (osf-api.md 5.4). Else the
	 * loser gets 409.
	 */
	public synchronized void racesMakeVersions(boolean on) {
		racesMakeVersions = on;
	}

	/** Says whether a lost race for a name makes a version. */
	public synchronized boolean racesMakeVersions() {
		return racesMakeVersions;
	}

	/** Takes the next scripted answer for that part, if there is one. */
	public Optional<Scripted> next(Target where) {
		return script.next(where);
	}

	/** Switches everything off and forgets scripted answers. */
	public synchronized void reset() {
		script.clear();
		meddler = Meddler.NONE;
		racesMakeVersions = false;
		delay = Duration.ZERO;
		cutAfter = -1;
		refuseWrites = 0;
		offline = false;
		wrongHashes = false;
		maintenance = false;
		quotaExceeded = false;
		unstablePages = false;
		tokensRevoked = false;
		slowMoves(false);
		cutUploads = -1;
		cutAnswers = -1;
		wrongBytes = false;
		unsortedPages = false;
		extraMembers = false;
		announcement = ""; //$NON-NLS-1$
		secondFactor = ""; //$NON-NLS-1$
		tokenLifetime = Optional.empty();
		limits = List.of();
	}
}
