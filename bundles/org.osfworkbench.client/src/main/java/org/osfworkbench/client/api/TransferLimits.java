package org.osfworkbench.client.api;

/**
 * How much of the line the bytes of files may take. Asked again for every piece and every file, from any thread, so a changed setting counts
 * at once. Lists and other short requests are not held back by it.
 */
public interface TransferLimits {

	/** As many files as ever travel at the same time. */
	int MOST_AT_ONCE = 8;

	/** Takes what there is. */
	TransferLimits NONE = new TransferLimits() {
		@Override
		public long uploadRate() {
			return 0;
		}

		@Override
		public long downloadRate() {
			return 0;
		}

		@Override
		public int atOnce() {
			return MOST_AT_ONCE;
		}
	};

	/**
	 * The rate of all uploads together.
	 *
	 * @return in bytes a second; 0 or less for no limit
	 */
	long uploadRate();

	/**
	 * The rate of all downloads together.
	 *
	 * @return in bytes a second; 0 or less for no limit
	 */
	long downloadRate();

	/**
	 * How many files may travel at the same time.
	 *
	 * @return 1 to {@link #MOST_AT_ONCE}; what is outside counts as the nearest
	 */
	int atOnce();
}
